/** Small drawings, always beside words, so a screen reader passes them by. One stroke, the colour of the text. */
const paths = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20.5 20.5',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3.2 2',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z',
  archive: 'M4 5h16v4H4zM5.5 9v10h13V9M10 13h4',
  broken: 'M13.5 3.5H6v17h12V8zM13.5 3.5V8H18M9 12l6 5M15 12l-6 5',
  offline: 'M8 17.5H7a4 4 0 0 1-.6-7.9M9.4 6.4A5.6 5.6 0 0 1 17.4 10a3.8 3.8 0 0 1 2.9 6M12 17.5h4.5M4 4l16 16',
  warning: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17v.4',
  display: 'M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h9M17 17h3M15 15v4',
  person: 'M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM5 20c.4-4 3.2-6 7-6s6.6 2 7 6',
  onward: 'M9 5l7 7-7 7',
  home: 'M4 11.5 12 4.5l8 7M6 10v9.5h12V10M10 19.5v-5h4v5',
  ask: 'M8 3.8h8l4.5 8.2L16 20.2H8L3.5 12zM9.8 9.6c.3-2.7 4.6-2.5 4.4.1-.1 1.7-2.2 1.8-2.2 3.800M12 16v.3',
  docket: 'M6 3.500h8L18.5 8v12.500H6zM14 3.500V8h4.500M9 12h6.500M9 16h6.5',
  instrument: 'M5 4h6.500v16H5zM11.5 4H19v16h-7.500M7.5 8h1.500M14 8h2.500M14 11.500h2.5',
  party:
    'M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3 19c.3-3.6 2.7-5.5 6-5.500s5.7 1.9 6 5.500M15.5 5.400a3 3 0 0 1 0 5.300M17.5 14c2 .7 3.3 2.4 3.5 5',
  record: 'M12 3.5 19.5 6v6c0 4.5-3 7.4-7.5 8.700C7.5 19.4 4.5 16.5 4.5 12V6zM8.8 12l2.2 2.3 4.3-4.6',
  map: 'M9 4 3.5 6v14L9 18l6 2 5.500-2V4L15 6 9 4zM9 4v14M15 6v14',
  promise: 'M6 3.500h12v17H6zM9 8h6M9 12h3M9 16.500l1.500 1.500 3.500-4',
  report: 'M4 5h16v11H10l-4 4v-4H4zM12 8v3.500M12 13.500v.3',
  plus: 'M12 5v14M5 12h14',
  said: 'M4 4.500h11v8H9l-3 3v-3H4zM17 8h3.500v8.500H18v3l-3-3h-4.500',
} as const

export type IconName = keyof typeof paths

export function Icon({
  name,
  size = 16,
  flips = false,
}: {
  name: IconName
  size?: number /** Turns with the direction of the text. */
  flips?: boolean
}) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={flips ? 'flip' : undefined}
    >
      <path d={paths[name]} />
    </svg>
  )
}
