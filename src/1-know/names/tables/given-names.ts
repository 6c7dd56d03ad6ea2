import { lines } from './lines.ts'
import { ASIAN_NAMES } from './names-asian.ts'
import { MUSLIM_NAMES } from './names-muslim.ts'
import { SLAVIC_NAMES } from './names-slavic.ts'
import { WESTERN_NAMES } from './names-western.ts'

/**
 * Spellings of one given or family name across romanisations and scripts: two words of one line are one name. A name of several
 * words is joined by `_`.
 */
export const SAME_NAMES: readonly string[] = [...MUSLIM_NAMES, ...SLAVIC_NAMES, ...ASIAN_NAMES, ...WESTERN_NAMES]

/** Spellings that belong to more than one name: a reader keeps every line open. */
export const AMBIGUOUS_NAMES: readonly string[] = lines(`
bai chan chang cheng cheung chiang chien chin chiu cho choi chon chow choy chu chun chung dong gu guo han he ho hong hsueh hui
hung hwang jiang jin jun kang ko koh kong koo ku kung kuo kwok lai li liew liu lo lu lui man mo pak pang shi sim sing siu so son
song soon su sun sung tan tang tong tsui tsun tung wan wang wei wen wing woo wu xiao xu xue yang yi yong yu 尹 崔 徐 文 李 林 趙 鄭 金 韓 高
黃
`).flatMap((line) => line.split(' '))
