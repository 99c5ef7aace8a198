/** What a press does: leads to an address, or acts on this very page. */
export type Way = { readonly href: string } | { readonly onPress: () => void }
