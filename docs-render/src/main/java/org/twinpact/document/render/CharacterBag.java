package org.twinpact.document.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The characters of a text regardless of order, white space, ligatures and mirrored brackets. Layout does not change
 * them.
 */
final class CharacterBag {
    private static final Set<Integer> RIGHT_TO_LEFT =
            Set.of(ECharacterDirection.RIGHT_TO_LEFT, ECharacterDirection.RIGHT_TO_LEFT_ARABIC);

    private final int[] sorted;

    private CharacterBag(int[] sorted) {
        this.sorted = sorted;
    }

    static CharacterBag of(String text) {
        return new CharacterBag(Normalizer2.getNFKDInstance()
                .normalize(text)
                .codePoints()
                .filter(CharacterBag::isPrinted)
                .map(c -> Math.min(c, UCharacter.getMirror(c)))
                .sorted()
                .toArray());
    }

    static boolean containsRightToLeft(String text) {
        return text.codePoints().map(UCharacter::getDirection).anyMatch(RIGHT_TO_LEFT::contains);
    }

    /**
     * Returns true if the found text has these characters once, or as often as the element is repeated. The header of a
     * table is repeated on each page.
     */
    boolean matches(String found) {
        int[] others = of(found).sorted;
        int times = sorted.length == 0 ? 0 : others.length / sorted.length;
        int[] repeated = Arrays.stream(sorted)
                .flatMap(c -> IntStream.generate(() -> c).limit(times))
                .toArray();
        return times > 0 && Arrays.equals(repeated, others);
    }

    private static boolean isPrinted(int codePoint) {
        return !UCharacter.isUWhiteSpace(codePoint) && UCharacter.getType(codePoint) != Character.FORMAT;
    }
}
