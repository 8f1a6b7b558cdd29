/** A word in small letters, as no name is. */
export const smallWord = /(?<![\p{L}\d@./_-])\p{Ll}[\p{L}-]+/gu;
