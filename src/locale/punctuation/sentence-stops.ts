/**
 * Characters that end a sentence in the locales that put spaces between words: the Latin full stop, the Devanagari
 * danda (Hindi, Bengali and others), the Urdu full stop, the Armenian and the Ethiopic one.
 */
export const SENTENCE_STOPS = ".।۔։።";
