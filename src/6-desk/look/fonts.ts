/** Three voices: sans is Parley speaking, serif is a document quoted, mono is a machine's name. All are served from here. */
import '@fontsource-variable/noto-sans/wght.css'
import '@fontsource-variable/noto-sans-arabic/wght.css'
import '@fontsource-variable/noto-serif/wght.css'
import '@fontsource-variable/noto-sans-mono/wght.css'
