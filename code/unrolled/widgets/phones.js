// The phones of the dictionary, each with a word that has it.

// unrolled/widgets/sounds.py has the same.
export const KEY = { AA: "father", AE: "cat", AH: "cut", AO: "law", AW: "cow", AY: "my", B: "bee", CH: "chin", D: "do", DH: "this", EH: "bed", ER: "her", EY: "day", F: "fan", G: "go", HH: "hat", IH: "sit", IY: "see", JH: "jam", K: "key", L: "low", M: "me", N: "no", NG: "sing", OW: "so", OY: "boy", P: "pan", R: "red", S: "sun", SH: "she", T: "tea", TH: "thin", UH: "book", UW: "too", V: "van", W: "we", Y: "yes", Z: "zoo", ZH: "vision" };
