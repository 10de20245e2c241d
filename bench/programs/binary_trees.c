#include "measure.h"

typedef struct tree {
    struct tree *left, *right;
} tree;

static tree *grow(int depth) {
    tree *t = malloc(sizeof *t);
    t->left = depth ? grow(depth - 1) : NULL;
    t->right = depth ? grow(depth - 1) : NULL;
    return t;
}

static int64_t count(const tree *t) { return t ? 1 + count(t->left) + count(t->right) : 0; }

static void fell(tree *t) {
    if (!t) return;
    fell(t->left);
    fell(t->right);
    free(t);
}

OPAQUE static int64_t binary_trees(int most) {
    tree *long_lived = grow(most);
    int64_t nodes = 0;
    for (int depth = 4; depth <= most; depth += 2)
        for (int i = 0; i < 1 << (most - depth + 4); i++) {
            tree *t = grow(depth);
            nodes += count(t);
            fell(t);
        }
    nodes += count(long_lived);
    fell(long_lived);
    return nodes;
}

OPAQUE static int64_t work(void) { return binary_trees(12); }

int main(void) { return measure(work); }
