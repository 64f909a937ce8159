/** Mermaid's settings, as values that can pass through a port. */
import type { Look } from './look'

/** How Mermaid is to draw, `strict` and in the page's colours; labels are SVG's own text, for HTML is none in an image. */
export const optionsOf = (look: Look): object => ({
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  htmlLabels: false,
  flowchart: { htmlLabels: false },
  class: { htmlLabels: false },
  fontFamily: look.font,
  theme: 'base',
  themeCSS: '.edgeLabel rect, .labelBkg { opacity: 1 }',
  themeVariables: {
    darkMode: look.dark,
    background: look.sheet,
    mainBkg: look.sunken,
    primaryColor: look.sunken,
    primaryTextColor: look.ink,
    primaryBorderColor: look.ink,
    secondaryColor: look.wash,
    secondaryTextColor: look.ink,
    tertiaryColor: look.sheet,
    tertiaryTextColor: look.ink,
    lineColor: look.ink,
    textColor: look.ink,
    noteBkgColor: look.caution,
    noteTextColor: look.ink,
    noteBorderColor: look.ink,
    edgeLabelBackground: look.sheet,
    activeTaskBkgColor: look.wash,
    todayLineColor: look.accent,
    fontFamily: look.font,
    fontSize: '15px',
  },
})
