/** Exercises with their tests, and the idioms of small packages. */
import { testPrograms } from './support/programs.ts';

testPrograms('exercises', 'idioms');
