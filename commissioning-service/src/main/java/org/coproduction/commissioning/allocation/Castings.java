package org.coproduction.commissioning.allocation;

import java.util.Arrays;

/// Who cast which group of ballots: group, electorate and how many, side by side.
final class Castings {
    int[] groups = new int[16];
    int[] electorates = new int[16];
    int[] cast = new int[16];
    int size = 0;

    void add(int group, int electorate, int count) {
        if (size == cast.length) {
            groups = Arrays.copyOf(groups, size * 2);
            electorates = Arrays.copyOf(electorates, size * 2);
            cast = Arrays.copyOf(cast, size * 2);
        }
        groups[size] = group;
        electorates[size] = electorate;
        cast[size] = count;
        size++;
    }
}
