/** The version that `--version` prints and that stored files carry. */
export const VERSION = '0.1.0';
