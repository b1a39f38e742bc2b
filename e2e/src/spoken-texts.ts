/** Texts that are easily broken on their way: markup, emoji, right-to-left scripts, length, line breaks. */

export const MARKUP = '<b>x</b><script>alert(1)</script>';
export const EMOJI = 'Takk! 👩‍👩‍👧‍👦🇳🇴👍🏽';
export const ARABIC = 'مرحبا، أين طلبي رقم 1234؟';
export const HEBREW = 'שלום, ההזמנה שלך (מס׳ 1234) בדרך.';
export const TWO_LINES = 'First line\nsecond line';

/** 4,000 characters, in words, so that it wraps. */
export const LONG = 'All work and no play. '.repeat(182).slice(0, 3_999).concat('.');
