/** Programs that show Base and the standard modules. */
import { testPrograms } from './support/programs.ts';

testPrograms('base', 'stdlib');
