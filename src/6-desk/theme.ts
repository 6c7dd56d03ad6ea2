/**
 * The visual language in one file: no other file names a colour. Colour means something (verdict, lateness, marking, grade, the
 * past, what can be pressed) or it is ink. What a component may use is a value of the theme or one of the `--p-*` variables.
 */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** What can be pressed or followed; never a verdict. */
const chancery: MantineColorsTuple = [
  '#EDF3F8',
  '#DCE7F0',
  '#B8CFE2',
  '#93B8D6',
  '#86B4DC',
  '#4F83AF',
  '#33698F',
  '#27597F',
  '#1D4B70',
  '#143852',
]
/** Ink on a paper that is a touch warm. Gray 6 and darker pass 4.5:1 on paper. */
const gray: MantineColorsTuple = [
  '#F7F7F4',
  '#F0F0EC',
  '#E3E3DD',
  '#D3D4CE',
  '#B5B8B6',
  '#888E93',
  '#616B76',
  '#4E5965',
  '#37424F',
  '#16202C',
]
const dark: MantineColorsTuple = [
  '#E6EAEE',
  '#B7C1CB',
  '#98A4B0',
  '#6C7885',
  '#35404B',
  '#28323C',
  '#1B232C',
  '#141B22',
  '#0F151B',
  '#0A0F14',
]

export const theme = createTheme({
  colors: { chancery, gray, dark },
  primaryColor: 'chancery',
  // Both carry white text above 4.5:1.
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  black: '#16202C',
  white: '#FFFFFF',
  // Sans is Parley speaking, serif is a document quoted, mono is a machine's name for something.
  // The letters of Chinese, Japanese and Korean are the same in sans and serif: look/han.ts fetches them where they are shown.
  fontFamily: '"Noto Sans Variable", "Noto Sans Arabic Variable", "Noto Sans SC Variable", system-ui, sans-serif',
  fontFamilyMonospace: '"Noto Sans Mono Variable", "Noto Sans SC Variable", ui-monospace, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.35' },
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h3: { fontSize: '0.8125rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px' },
  shadows: { sm: 'none', md: '0 6px 24px rgb(22 32 44 / .14)' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      // What a button does is never cut: where there is no room it takes a second line.
      styles: {
        root: { fontWeight: 600, height: 'auto', minHeight: 'var(--button-height)', paddingBlock: 2 },
        label: { whiteSpace: 'normal', overflow: 'visible', lineHeight: 1.3 },
      },
    },
    // Locking the scroll would write a style tag of its own, without the nonce that the policy asks for.
    Modal: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    InputWrapper: {
      styles: {
        label: { fontWeight: 600, marginBottom: 2 },
        description: { color: 'var(--p-ink-2)', marginBottom: 4, fontSize: '0.8125rem' },
      },
    },
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
  },
})

const light = {
  '--p-paper': '#F7F7F4',
  '--p-surface': '#FFFFFF',
  '--p-sunken': '#F1F1ED',
  '--p-hover': '#F4F4F0',
  '--p-line': '#E3E3DD',
  '--p-line-2': '#C9CBC6',
  '--p-control': '#868C92',
  '--p-ink': '#16202C',
  '--p-ink-2': '#46515D',
  '--p-ink-3': '#5F6974',
  '--p-link': '#1D4B70',
  '--p-link-tint': '#EAF1F7',
  '--p-permit': '#125C41',
  '--p-permit-tint': '#EDF5F1',
  '--p-permit-line': '#A9D0BC',
  '--p-refer': '#784C00',
  '--p-refer-tint': '#FCF5E6',
  '--p-refer-line': '#E3C88F',
  '--p-refuse': '#8A1B13',
  '--p-refuse-tint': '#FBF0EE',
  '--p-refuse-line': '#E7B5AD',
  '--p-past': '#502D70',
  '--p-past-tint': '#F1ECF6',
  '--p-past-line': '#AE92CA',
  '--p-past-paper': '#F3EFF7',
  '--p-on-mark': '#FFFFFF',
  '--p-sea': '#E4EAEE',
  '--p-land': '#FAFAF7',
  '--p-land-2': '#F0F0EA',
  '--p-border': '#A9AFB3',
  '--p-grade-1': '#22384C',
  '--p-grade-2': '#3F6383',
  '--p-grade-3': '#86A3BC',
  '--p-grade-4': '#C4D3E0',
  '--p-on-grade-3': '#101A24',
  '--p-most': '#000000',
  '--p-least': '#FFFFFF',
  '--mantine-color-body': '#F7F7F4',
  '--mantine-color-text': '#16202C',
  '--mantine-color-dimmed': '#5F6974',
  '--mantine-color-default-border': '#868C92',
  '--mantine-color-placeholder': '#5F6974',
  '--mantine-color-error': '#8A1B13',
}
const night: Readonly<Record<keyof typeof light, string>> = {
  '--p-paper': '#0F151B',
  '--p-surface': '#161E26',
  '--p-sunken': '#111820',
  '--p-hover': '#1C2630',
  '--p-line': '#28323C',
  '--p-line-2': '#3B4753',
  '--p-control': '#6C7885',
  '--p-ink': '#E6EAEE',
  '--p-ink-2': '#B7C1CB',
  '--p-ink-3': '#98A4B0',
  '--p-link': '#93C1E6',
  '--p-link-tint': '#1A2937',
  '--p-permit': '#6CC79E',
  '--p-permit-tint': '#13261F',
  '--p-permit-line': '#2C5B48',
  '--p-refer': '#E5B04F',
  '--p-refer-tint': '#262013',
  '--p-refer-line': '#63501F',
  '--p-refuse': '#F08E81',
  '--p-refuse-tint': '#2C1A19',
  '--p-refuse-line': '#6E3630',
  '--p-past': '#C5A8E2',
  '--p-past-tint': '#241B2F',
  '--p-past-line': '#5E4579',
  '--p-past-paper': '#15121C',
  '--p-on-mark': '#0F151B',
  '--p-sea': '#0C1218',
  '--p-land': '#232E39',
  '--p-land-2': '#151D25',
  '--p-border': '#55626E',
  '--p-grade-1': '#C9DDEE',
  '--p-grade-2': '#8FB4D3',
  '--p-grade-3': '#4F7391',
  '--p-grade-4': '#2C4358',
  '--p-on-grade-3': '#FFFFFF',
  '--p-most': '#FFFFFF',
  '--p-least': '#000000',
  '--mantine-color-body': '#0F151B',
  '--mantine-color-text': '#E6EAEE',
  '--mantine-color-dimmed': '#98A4B0',
  '--mantine-color-default-border': '#6C7885',
  '--mantine-color-placeholder': '#98A4B0',
  '--mantine-color-error': '#F08E81',
}

/**
 * Both palettes in one: each colour follows the colour scheme of where it stands, so that paper, which is always light, needs no third
 * (CSS Color 5, light-dark). Both have the same names, which the type holds them to.
 */
const both = Object.fromEntries(
  Object.entries(light).map(([name, day]) => [name, `light-dark(${day}, ${night[name as keyof typeof light]})`]),
)

/** The palette as variables. Mantine's own dimmed text and errors miss 4.5:1, so they are set here too. */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    '--p-serif': '"Noto Serif Variable", "Noto Sans Arabic Variable", "Noto Sans SC Variable", Georgia, serif',
    '--p-mono': '"Noto Sans Mono Variable", "Noto Sans SC Variable", ui-monospace, monospace',
    // FIRST TLP 2.0 fixes these: coloured letters on black, in every theme and in print.
    '--p-tlp-red': '#FF2B2B',
    '--p-tlp-amber': '#FFC000',
    '--p-tlp-green': '#33FF00',
    '--p-tlp-clear': '#FFFFFF',
    '--p-tlp-ground': '#000000',
    '--p-rail': '212px',
    '--p-bar': '48px',
  },
  light: both,
  dark: both,
})
