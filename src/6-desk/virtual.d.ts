declare module 'virtual:words/en' {
  const words: Readonly<Record<string, string>>
  export default words
}
declare module 'virtual:words/fr' {
  const words: Readonly<Record<string, string>>
  export default words
}
declare module 'virtual:words/ar' {
  const words: Readonly<Record<string, string>>
  export default words
}
declare module 'virtual:words/farther-en' {
  const words: Readonly<Record<string, string>>
  export default words
}
declare module 'virtual:words/farther-fr' {
  const words: Readonly<Record<string, string>>
  export default words
}
declare module 'virtual:words/farther-ar' {
  const words: Readonly<Record<string, string>>
  export default words
}
