/** Programs that show the language, and counter-examples that were found. */
import { testPrograms } from './support/programs.ts';

testPrograms('language', 'regressions');
