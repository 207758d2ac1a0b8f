// SPDX-License-Identifier: MIT
//
// Finds secrets in what is being typed, before anything of it is sent: text/secrets.h in the
// browser. Rules and lists are the same, and both are tested with tests/text/secret_cases.txt:
// change them together. Other scripts call document.findSecrets(text).

const words = (list) => new Set(list.split(/\s+/).filter(Boolean));

const kNames = words(`
  clave claves contra contrasena contrasenas contrasenya pass passcode passphrase passw passwd
  password passwords pin psw pw pwd`);
const kEndings = words(`
  contrasena passphrase passwd password pwd`);
const kGiving = words(`
  es is era eran son sera seria was were are`);
const kUsers = words(`
  acceso account correo cuenta email login mail user username usuari usuario usr`);
const kDescribing = words(`
  actual antigua antiguo buena correcta current new nueva nuevo old provisional temporal
  temporary vieja`);
const kConnecting = words(`
  a acceso account admin administracion administrador al api apartado base bd buzon con control
  correo cpanel cuenta database datos db de del dominio el email en entrar for ftp hosting la
  login mail mailbox maestra mi my mysql nuestra of on our outlook panel para plesk por puse que
  root router secreta server servidor sftp site ssh su tengo the tienda to tu user uso usuario
  web webmail wi-fi wifi wordpress wp your`);
const kNoValues = words(`
  aqui ayuda caducada cambiada changed correct correcta empty enviada erronea esta expirada
  expired false gracias forgotten hidden igual incorrect incorrecta invalid invalida la misma
  missing na ninguna no none nueva null obligatoria obligatorio oculta ok olvidada optional
  pendiente perdida required requerida same secreta sellada si siempre true undefined unknown
  urgente vacia valida wrong yes`);
const kProducts = words(`
  aes128 aes256 base64 ed25519 html5 http2 ipv4 ipv6 md5 microsoft365 oauth2 office2016
  office2019 office2021 office365 outlook2016 outlook2019 outlook365 php7 php8 rsa2048 rsa4096
  sha-1 sha-256 sha-512 aes-128 aes-256 utf-8 sha1 sha256 sha512 tls1 utf8 utf8mb4 wifi5 wifi6
  win10 win11 windows10 windows11 windows7
  windows8 wpa2 wpa3`);
const kTopics = words(`
  asunto ayuda boton button cambiar cambio campo change duda error fallo field forgot help issue
  olvidado olvide problem problema problemas recuperar reset restablecer sobre subject tema`);
const kBeginnings = [
  ['ghp_', 30], ['gho_', 30], ['ghu_', 30], ['ghs_', 30], ['ghr_', 30], ['github_pat_', 30],
  ['glpat-', 16], ['xoxb-', 10], ['xoxp-', 10], ['xoxa-', 10], ['xoxr-', 10], ['xoxs-', 10],
  ['xapp-', 10], ['sk_live_', 16], ['sk_test_', 16], ['rk_live_', 16], ['whsec_', 16],
  ['sk-', 20], ['AIza', 35], ['npm_', 36], ['hf_', 30], ['SG.', 40], ['dckr_pat_', 20],
  ['EAACEdEose0cBA', 10],
];
const kTokenNames = words(`
  token apikey api_key api-key secret client_secret key secret_key secret-key accesskey
  access_key access-token access_token`);
const kIbans = {
  AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18,
  FR: 27, GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20,
  LV: 21, MA: 28, MC: 27, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24,
  SM: 27, TR: 26,
};
const kDniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';
const kCover = '•••••••';
// Letters that are looked at, of a word, of one that is in the lists, and of what stands before.
const kMostWord = 100;
const kMostFolded = 60;
const kMostPlace = 400;

const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const isIn = (set, c) => c !== undefined && c !== '' && set.includes(c);
const isDigit = (c) => c >= '0' && c <= '9';
const isCapital = (c) => c >= 'A' && c <= 'Z';
const isAsciiLetter = (c) => isCapital(c) || (c >= 'a' && c <= 'z');
const isAlnum = (c) => isDigit(c) || isAsciiLetter(c);
const isBlank = (c) => isIn(' \t\u00A0', c);
const isSpace = (c) => isBlank(c) || c === '\n' || c === '\r';
const isLetter = (c) => isAsciiLetter(c) || (c >= '\u0080' && !isIn('\u00A0«»“”‘’•…–—→¿¡·', c));
const isNameLetter = (c) => isLetter(c) || isDigit(c) || c === '_' || c === '-';
const isTokenLetter = (c) => isAlnum(c) || isIn('_-.', c);
const isBase64Letter = (c) => isTokenLetter(c) || isIn('+/=~', c);

function endOf(text, at, belongs) {
  let end = at;
  while (end < text.length && belongs(text[end])) end += 1;
  return end;
}
function beginOf(text, at, belongs) {
  let begin = at;
  while (begin > 0 && belongs(text[begin - 1])) begin -= 1;
  return begin;
}

// Private keys

function endOfLine(text, at) {
  const line = text.slice(at, at + 120);
  const end = line.indexOf('\n');
  return at + (end < 0 ? line.length : end);
}

// The last line of a key ends with its dashes; a sentence may go on behind them.
function endOfKey(text, last) {
  const line = endOfLine(text, last);
  const dashes = text.slice(last, line).indexOf('KEY');
  const close = dashes < 0 ? -1 : text.slice(last, line).indexOf('-----', dashes);
  return close < 0 ? line : last + close + 5;
}

// Of a key that was cut off: the lines that may be its own. Prose has blanks, what stands before
// the key's letters ("DEK-Info: …") has a colon.
function endOfCutKey(text, firstLine) {
  let end = firstLine;
  for (let at = end; text[at] === '\n';) {
    const line = endOfLine(text, at + 1);
    const words = text.slice(at + 1, line);
    if (words.includes(' ') && !words.includes(': ')) break;
    if (words) end = line;
    at = line;
  }
  return end;
}

function privateKeys(text) {
  const found = [];
  for (let at = 0; at < text.length; at += 1) {
    const isPutty = text.startsWith('PuTTY-User-Key', at);
    if (!isPutty && !text.startsWith('-----BEGIN ', at)) continue;
    if (!isPutty && !text.slice(at, endOfLine(text, at)).includes('PRIVATE KEY')) continue;
    const last = text.indexOf(isPutty ? 'Private-MAC' : '-----END ', at + 1);
    const end = last < 0 ? endOfCutKey(text, endOfLine(text, at)) : endOfKey(text, last);
    found.push({ kind: 'private_key', begin: at, end });
    at = end;
  }
  return found;
}

// Tokens

function withoutStop(text, begin, end) {
  let cut = end;
  while (cut > begin && text[cut - 1] === '.') cut -= 1;
  return cut;
}

function hasKnownBeginning(run) {
  return kBeginnings.some(([start, least]) => run.startsWith(start) && run.length >= start.length + least)
    || /^A[KS]IA[A-Z0-9]{16}$/.test(run)
    || /^eyJ[^.]{5,}\.eyJ[^.]{5,}\.[^.]{9,}$/.test(run);
}

function looksMade(run) {
  return run.length >= 16 && /\d/.test(run) && /[A-Za-z]/.test(run) && new Set(run).size >= 10;
}

function isTokenName(word) {
  return [...kTokenNames].some((name) => word === name || word.endsWith(`_${name}`));
}

function skipToValue(text, from) {
  const isBetween = (c) => isBlank(c) || isIn(':=>"\'`«“*,', c);
  const at = endOf(text, from, isBetween);
  const word = ['es ', 'is ', 'era ', 'was '].find((w) => text.startsWith(w, at));
  return word ? endOf(text, at + word.length, isBetween) : at;
}

// `settled`: up to there a value was looked at; what begins before is a part of it.
function namedToken(text, begin, end, settled) {
  if (end - begin > 40) return { settled };
  const name = fold(text.slice(begin, end));
  if (name !== 'bearer' && name !== 'basic' && !isTokenName(name)) return { settled };
  const at = skipToValue(text, end);
  if (at < settled || text.startsWith('http', at)) return { settled };
  const looked = endOf(text, at, isBase64Letter);
  const last = withoutStop(text, at, looked);
  const isMade = looksMade(text.slice(at, last));
  return { settled: looked, found: isMade ? { kind: 'token', begin: at, end: last } : null };
}

function tokens(text) {
  const found = [];
  let settled = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isTokenLetter(text[at])) continue;
    const run = endOf(text, at, isTokenLetter);
    const end = withoutStop(text, at, run);
    if (hasKnownBeginning(text.slice(at, end))) {
      found.push({ kind: 'token', begin: at, end });
    } else {
      const named = namedToken(text, at, end, settled);
      settled = named.settled;
      if (named.found) found.push(named.found);
    }
    at = run;
  }
  return found;
}

// Numbers with check digits

const beginsHere = (text, at) => at === 0 || (!isNameLetter(text[at - 1]) && !isIn('+.,#', text[at - 1]));
const endsHere = (text, at) => at >= text.length || !(isLetter(text[at]) || isDigit(text[at]) || text[at] === '_');

function runAt(text, at, most, belongs) {
  const run = { characters: '', groups: [0], end: at };
  for (let i = at; run.characters.length < most && i < text.length; i += 1) {
    const last = run.groups.length - 1;
    if ((text[i] === ' ' || text[i] === '-') && belongs(text[i + 1] ?? '') && run.groups[last] > 0) {
      run.groups.push(0);
      continue;
    }
    if (!belongs(text[i])) break;
    run.characters += text[i];
    run.groups[last] += 1;
    run.end = i + 1;
  }
  return run;
}

function isLuhn(digits) {
  let sum = 0;
  [...digits].reverse().forEach((c, i) => {
    const twice = Number(c) * (i % 2 === 1 ? 2 : 1);
    sum += twice > 9 ? twice - 9 : twice;
  });
  return sum % 10 === 0;
}

function isIssued(digits) {
  const two = Number(digits.slice(0, 2));
  const four = Number(digits.slice(0, 4));
  const { length } = digits;
  if (digits[0] === '4') return [13, 16, 19].includes(length);
  if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return length === 16;
  if (two === 34 || two === 37) return length === 15;
  if (two === 36 || two === 38 || (four >= 3000 && four <= 3059)) return length === 14;
  return (four === 6011 || two === 65 || two === 62) && length >= 16;
}

function isGroupedAsCards(groups) {
  if (groups.length === 1) return true;
  if (groups.length === 3 && groups[1] === 6) return groups[0] === 4;
  return groups.slice(0, -1).every((n) => n === 4) && groups.at(-1) <= 4;
}

function cardAt(text, at) {
  const run = runAt(text, at, 19, isDigit);
  const fits = run.characters.length >= 13 && endsHere(text, run.end)
    && isGroupedAsCards(run.groups) && isIssued(run.characters) && isLuhn(run.characters);
  return fits ? run.end : 0;
}

function ibanAt(text, at) {
  if (!isDigit(text[at + 2] ?? '') || !isDigit(text[at + 3] ?? '')) return 0;
  const length = kIbans[text.slice(at, at + 2).toUpperCase()];
  if (!length) return 0;
  const run = runAt(text, at, length, isAlnum);
  if (run.characters.length < length || !endsHere(text, run.end)) return 0;
  const iban = run.characters.toUpperCase();
  let rest = 0;
  for (const c of iban.slice(4) + iban.slice(0, 4)) {
    rest = Number(`${rest}${isDigit(c) ? c : c.charCodeAt(0) - 55}`) % 97;
  }
  return rest === 1 ? run.end : 0;
}

function letterAfter(text, at, number) {
  const apart = text[at] === '-' || text[at] === ' ';
  const letter = text[at + (apart ? 1 : 0)] ?? '';
  const end = at + (apart ? 2 : 1);
  if (!isAsciiLetter(letter) || !endsHere(text, end)) return 0;
  if (text[at] === ' ' && !isCapital(letter)) return 0;
  return letter.toUpperCase() === kDniLetters[number % 23] ? end : 0;
}

function dniAt(text, at) {
  const digits = /^(?:\d{8}|\d{2}\.\d{3}\.\d{3}|\d{2}\.\d{6}|\d{5}\.\d{3})/.exec(text.slice(at, at + 10));
  if (!digits) return 0;
  return letterAfter(text, at + digits[0].length, Number(digits[0].replaceAll('.', '')));
}

function nieAt(text, at) {
  const parts = /^([XYZ])-?(\d{7})/.exec(text.slice(at, at + 9));
  if (!parts) return 0;
  return letterAfter(text, at + parts[0].length, Number(`${'XYZ'.indexOf(parts[1])}${parts[2]}`));
}

function numbers(text) {
  const found = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isAlnum(text[at]) || !beginsHere(text, at)) continue;
    const digit = isDigit(text[at]);
    let kind = digit ? 'card' : 'iban';
    let end = digit ? cardAt(text, at) : ibanAt(text, at);
    if (!end) {
      kind = 'identity_number';
      end = digit ? dniAt(text, at) : nieAt(text, at);
    }
    if (!end) continue;
    found.push({ kind, begin: at, end });
    at = end - 1;
  }
  return found;
}

// Passwords: by a mark ("clave: perro"), given ("la clave es Tr3n"), direct ("con la clave Tr3n99")

const skipBlanks = (text, at) => endOf(text, at, isBlank);
const isLineEnd = (text, at) => at >= text.length || text[at] === '\n' || text[at] === '\r';

function isPasswordName(whole) {
  const word = whole.slice(Math.max(whole.lastIndexOf('_'), whole.lastIndexOf('-')) + 1);
  return kNames.has(word) || [...kEndings].some((ending) => word.endsWith(ending));
}
const isConnecting = (word) => kConnecting.has(word) || kDescribing.has(word);
const isNoValue = (word) =>
  kNoValues.has(word) || (isPasswordName(word) && !/[0-9]/.test(word));  // "Wg3t-pw"

function quotedAt(text, at) {
  const open = at < text.length ? '"\'`«“‘'.indexOf(text[at]) : -1;
  if (open < 0) return null;
  const closing = '"\'`»”’'[open];
  for (let i = at + 1; i < at + 80 && !isLineEnd(text, i); i += 1) {
    if (text[i] === closing) return { begin: at + 1, end: i, isQuoted: true, endsLine: true };
  }
  return null;
}

function valueAt(text, from) {
  let at = skipBlanks(text, from);
  const quoted = quotedAt(text, at);
  if (quoted) return quoted;
  at = endOf(text, at, (c) => isIn('(<[*{"\'`«“‘', c));
  const inner = quotedAt(text, at);
  if (inner) return inner;
  let end = at;
  while (end < text.length && !isSpace(text[end]) && !isIn('<&', text[end]) && end - at <= 128) end += 1;
  const value = { begin: at, end, isQuoted: false, endsLine: isLineEnd(text, skipBlanks(text, end)) };
  while (value.end > at && isIn('.,;:?)]}>*"\'`»”’…', text[value.end - 1])) {
    value.end -= 1;
    value.endsLine ||= isIn(',;', text[value.end]);
  }
  return value;
}

function shapeOf(word) {
  const letters = [...word];
  return {
    digit: letters.some(isDigit),
    otherThanDigit: letters.some((c) => !isDigit(c)),
    letter: letters.some(isLetter),
    symbol: letters.some((c, i) => isIn('!#$%&*+=^~@?', c) && !(c === '!' && i + 1 === letters.length)),
    space: letters.some(isSpace),
    cover: letters.includes('•'),
    slash: letters.some((c) => isIn('/\\', c)),
    underscore: letters.some((c) => isIn('_.:', c)),
    allSame: letters.every((c) => c === letters[0]),
  };
}

function isAddress(word) {
  if (word.includes('://') || word.startsWith('www.') || word.startsWith('0x') || word.startsWith('//')) return true;
  const dot = word.lastIndexOf('.');
  if (dot <= 0 || !/^[a-z]{2,}$/.test(word.slice(dot + 1))) return false;
  const at = word.indexOf('@');
  return at < 0 ? !/[0-9!#$%&*+=^~]/.test(word) : dot > at && word.indexOf('@', at + 1) < 0;
}

function isCode(word) {
  if (/[([{]/.test(word)) return true;
  if (!isIn('$%{<', word[0])) return false;
  return [...word.slice(1)].every((c) => isLetter(c) || isIn('_%>}-', c));
}

const isStrong = (s) => (s.letter && s.digit) || ((s.letter || s.digit) && s.symbol);

function isTelling(word, value, shape, told) {
  if (value.isQuoted && told === 'given') return word.length >= 4;
  if (shape.slash || word[0] === '+') return false;
  if (!shape.otherThanDigit) return told === 'given' && word.length >= 4;
  if (told === 'direct' && shape.underscore) return false;
  return word.length >= 6 && isStrong(shape);
}

function isMarked(word, value, shape, hasTopic) {
  if (hasTopic) return isStrong(shape) && !shape.underscore && word.length >= 6;
  if (value.isQuoted || !shape.otherThanDigit) return word.length >= 4;
  return isStrong(shape) || (value.endsLine && shape.letter);
}

function isPassword(text, value, told, hasTopic) {
  const word = text.slice(value.begin, value.end);
  if (word.length < 3 || word.length > 128) return false;
  const shape = shapeOf(word);
  if (shape.cover || (shape.allSame && shape.otherThanDigit)) return false;
  if (shape.space && !(told === 'mark' && isStrong(shape))) return false;
  if (!shape.letter && !shape.digit) return false;
  const folded = fold(word);
  if (isNoValue(folded) || kProducts.has(folded) || isAddress(folded) || isCode(word)) return false;
  return told === 'mark' ? isMarked(word, value, shape, hasTopic) : isTelling(word, value, shape, told);
}

// Without a blank a text may be one word, which is read again from each name in it.
function wordAt(text, at) {
  const begin = skipBlanks(text, at);
  let end = begin;
  while (end < text.length && end - begin < kMostWord && !isSpace(text[end]) && !isIn(':=,;?', text[end])) end += 1;
  const word = text.slice(begin, end);
  const folded = word.length <= kMostFolded ? fold(word) : '';
  return {
    begin,
    end,
    folded,
    isPlace: /[@.]/.test(folded || word),
    hasMark: isIn(':=', text[end]),
    ends: begin === end || isIn(',;?', text[end]),
  };
}

function isPaired(text, name) {
  let end = beginOf(text, name, (c) => isBlank(c) || isIn('/&+', c));
  const hasSlash = end < name && name - end <= 3;
  let before = fold(text.slice(beginOf(text, end, isNameLetter), end));
  if (before === 'y' || before === 'and') {
    end = beginOf(text, beginOf(text, end, isNameLetter), isBlank);
    before = fold(text.slice(beginOf(text, end, isNameLetter), end));
  }
  return hasSlash && kUsers.has(before);
}

function secondOf(text, value) {
  if (text[value.begin] === '/') return value;  // of an address
  const slash = text.slice(value.begin, value.end).indexOf('/');
  if (slash >= 0) return { ...value, begin: value.begin + slash + 1 };
  let next = valueAt(text, value.end + (text[value.end] === ',' ? 1 : 0));
  while (next.end - next.begin === 1 && isIn('/y-&|', text[next.begin])) next = valueAt(text, next.end);
  if (fold(text.slice(next.begin, next.end)) === 'and') next = valueAt(text, next.end);
  return next.begin < next.end ? next : value;
}

function isOfSearch(text, name) {
  const end = beginOf(text, name, isBlank);
  return fold(text.slice(beginOf(text, end, isLetter), end)).startsWith('palabra');
}

function hasTopicBefore(text, name) {
  let end = name;
  for (let count = 0; count < 5; count += 1) {
    end = beginOf(text, end, isBlank);
    const begin = beginOf(text, end, isNameLetter);
    if (begin === end) return false;
    if (kTopics.has(fold(text.slice(begin, end)))) return true;
    end = begin;
  }
  return false;
}

function toldByMark(text, from) {
  const at = endOf(text, from, (c) => isIn(':=>*-', c) || isBlank(c));
  if (!isLineEnd(text, at)) return { told: 'mark', at };
  return { told: 'given', at: at + (text[at] === '\r' ? 2 : 1) };
}

function toldByWords(text, from) {
  let at = from;
  for (let count = 0; count <= 6; count += 1) {
    const word = wordAt(text, at);
    if (word.begin === word.end && word.hasMark) return toldByMark(text, word.end);
    if (kGiving.has(word.folded)) return { told: 'given', at: word.hasMark ? word.end + 1 : word.end };
    if (word.begin === word.end) return null;
    if (!isConnecting(word.folded) && !word.isPlace && !(count > 0 && word.hasMark)) {
      return { told: 'direct', at: word.begin };
    }
    if (word.hasMark) return toldByMark(text, word.end);
    if (word.ends) return null;
    at = word.end;
  }
  return null;
}

function tellingAfter(text, nameEnd) {
  const start = nameEnd + (text.startsWith('(s)', nameEnd) ? 3 : 0);
  const at = endOf(text, start, (c) => isIn('"\'`»”’*)]', c));
  const next = skipBlanks(text, at);
  if (isIn(':=', text[next])) return toldByMark(text, next);
  if (at > start && text[next] === ',') return { told: 'mark', at: skipBlanks(text, next + 1) };
  if (isIn('→–—', text[next]) || text.startsWith('->', next) || text.startsWith('- ', next)) {
    const arrow = text.startsWith('->', next) ? 2 : 1;
    return { told: 'direct', at: skipBlanks(text, next + arrow) };
  }
  if (isIn('/.,;!?', text[at])) return null;
  return toldByWords(text, next);
}

function mayBeDirect(text, nameEnd, value) {
  for (let at = nameEnd; at < value;) {
    const word = wordAt(text, at);
    if (word.begin >= value) return true;
    if (!kDescribing.has(word.folded) && !isIn('→–—-', text[word.begin])) return false;
    at = word.end;
  }
  return true;
}

function passwordAfter(text, begin, end) {
  const telling = tellingAfter(text, end);
  if (!telling || isOfSearch(text, begin)) return null;
  const isDirect = telling.told === 'direct';
  if (isDirect && !mayBeDirect(text, end, telling.at)) return null;
  let value = valueAt(text, telling.at);
  if (isPaired(text, begin)) value = secondOf(text, value);
  if (isPassword(text, value, telling.told, hasTopicBefore(text, begin))) return value;
  const isPin = isDirect && fold(text.slice(begin, end)) === 'pin';
  return isPin && isPassword(text, value, 'given', false) ? value : null;
}

function inAddress(text, at) {
  let colon = 0;
  for (let i = at + 3; i < text.length && !isSpace(text[i]) && text[i] !== '/'; i += 1) {
    if (text[i] === '•') return null;
    if (text[i] === ':' && colon === 0) colon = i;
    if (text[i] === '@' && colon > 0 && i > colon + 1) return { begin: colon + 1, end: i };
  }
  return null;
}

function passwords(text) {
  const found = [];
  const add = (value) => {
    if (value) found.push({ kind: 'password', begin: value.begin, end: value.end });
  };
  for (let at = 0; at < text.length; at += 1) {
    if (text.startsWith('://', at)) add(inAddress(text, at));
    if (!isNameLetter(text[at])) continue;
    let end = endOf(text, at, isNameLetter);
    if (isPasswordName(fold(text.slice(at, end)))) {
      const value = passwordAfter(text, at, end);
      add(value);
      if (value) end = value.end;
    }
    at = end - 1;
  }
  return found;
}

// The first found wins; `all` stays in order, and none overlaps another.
function addApart(all, one) {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle].begin < one.begin) low = middle + 1;
    else high = middle;
  }
  if (low < all.length && all[low].begin < one.end) return;
  if (low > 0 && all[low - 1].end > one.begin) return;
  all.splice(low, 0, one);
}

function located(text) {
  const all = [];
  for (const find of [privateKeys, tokens, numbers, passwords]) {
    for (const one of find(text)) addApart(all, one);
  }
  return all;
}

// {kind, begin, end, covered, place} in order; what is known for certain wins where two overlap.
function findSecrets(text) {
  return located(text)
    .map((one) => ({ ...one, covered: coveredOf(text, one), place: placeOf(text, one) }));
}

function coveredOf(text, { kind, begin, end }) {
  if (kind === 'private_key' || end - begin < 8) return kCover;
  return text[begin] + kCover + text[end - 1];
}

function placeOf(text, secret) {
  const first = Math.max(0, secret.begin - kMostPlace);
  const lines = text.slice(first, secret.begin).split(/[\r\n]/);
  const isCut = lines.length === 1 && first > 0;
  const line = isCut ? lines[0].replace(/^[^ \t]*/, '') : lines.at(-1);
  const place = line.split(/(?<=[ \t])/).slice(-4).join('').trimStart();
  return withoutSecrets(place, located(place)) + coveredOf(text, secret);
}

// As it may leave the browser.
function withoutSecrets(text, secrets) {
  let out = '';
  let at = 0;
  for (const { begin, end } of secrets) {
    out += text.slice(at, begin) + kCover;
    at = end;
  }
  return out + text.slice(at);
}

document.findSecrets = findSecrets;
document.withoutSecrets = withoutSecrets;
