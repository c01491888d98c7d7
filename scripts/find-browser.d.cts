/** The path of the Chromium to use: the one that CHROMIUM names, or the first that is installed. */
export declare function findBrowser(): string | undefined
