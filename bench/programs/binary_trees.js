import { measure } from './measure.js';

class Tree {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }
}

const grow = (depth) => (depth === 0 ? new Tree(null, null) : new Tree(grow(depth - 1), grow(depth - 1)));
const count = (tree) => (tree === null ? 0 : 1 + count(tree.left) + count(tree.right));

const binaryTrees = (most) => {
  const longLived = grow(most);
  let nodes = 0;
  for (let depth = 4; depth <= most; depth += 2) {
    const times = 1 << (most - depth + 4);
    for (let i = 0; i < times; i += 1) nodes += count(grow(depth));
  }
  return nodes + count(longLived);
};

measure(() => binaryTrees(12));
