/** Longest id; with folder and ending it stays far below every file system's limit. */
export const maxIdChars = 60;

/** Lower-case ASCII words joined by hyphens. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
