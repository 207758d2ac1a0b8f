// SPDX-License-Identifier: MIT
#include "search/stop_words.h"

namespace kb::search::stop_words {
namespace {

constexpr std::string_view kSpanish[] = {
    "a",        "al",      "algo",     "alguien",  "algun",    "alguna",   "algunas", "alguno",
    "algunos",  "ante",    "antes",    "aquel",    "aquella",  "aquellas", "aquello", "aquellos",
    "aqui",     "asi",     "aun",      "aunque",   "bajo",     "bien",     "buenas",  "buenos",
    "cada",     "casi",    "como",     "con",      "contra",   "cual",     "cuales",  "cualquier",
    "cuando",   "cuanta",  "cuantas",  "cuanto",   "cuantos",  "de",       "del",     "desde",
    "dias",     "donde",   "dos",      "durante",  "e",        "el",       "ella",    "ellas",
    "ello",     "ellos",   "en",       "entonces", "entre",    "era",      "erais",   "eramos",
    "eran",     "eras",    "eres",     "es",       "esa",      "esas",     "ese",     "eso",
    "esos",     "esta",    "estaba",   "estaban",  "estado",   "estais",   "estamos", "estan",
    "estar",    "estas",   "este",     "esto",     "estos",    "estoy",    "favor",   "fue",
    "fuera",    "fueron",  "fui",      "fuimos",   "gracias",  "ha",       "habeis",  "haber",
    "habia",    "habian",  "hace",     "hacen",    "hacer",    "hacia",    "hago",    "han",
    "has",      "hasta",   "hay",      "haya",     "he",       "hemos",    "hola",    "hubo",
    "la",       "las",     "le",       "les",      "lo",       "los",      "mas",     "me",
    "mi",       "mia",     "mias",     "mientras", "mio",      "mios",     "mis",     "mismo",
    "mucho",    "muchos",  "muy",      "nada",     "ni",       "ningun",   "ninguna", "ninguno",
    "no",       "nos",     "nosotras", "nosotros", "nuestra",  "nuestras", "nuestro", "nuestros",
    "o",        "os",      "otra",     "otras",    "otro",     "otros",    "para",    "pero",
    "poco",     "por",     "porque",   "pues",     "que",      "quien",    "quienes", "saludos",
    "se",       "sea",     "sean",     "segun",    "ser",      "si",       "sido",    "siempre",
    "sin",      "sino",    "sobre",    "sois",     "solo",     "somos",    "son",     "soy",
    "su",       "sus",     "suya",     "suyas",    "suyo",     "suyos",    "tal",     "tambien",
    "tampoco",  "tan",     "tanto",    "tardes",   "te",       "tendra",   "tendria", "tener",
    "tengo",    "tenia",   "tenian",   "tiene",    "tienen",   "toda",     "todas",   "todavia",
    "todo",     "todos",   "tras",     "tu",       "tus",      "tuya",     "tuyas",   "tuyo",
    "tuyos",    "u",       "un",       "una",      "unas",     "uno",      "unos",    "usted",
    "ustedes",  "va",      "vamos",    "van",      "vosotras", "vosotros", "voy",     "vuestra",
    "vuestras", "vuestro", "vuestros", "y",        "ya",       "yo"};

constexpr std::string_view kEnglish[] = {
    "a",         "about",     "above",      "after",   "again",  "all",     "also",   "am",
    "an",        "and",       "any",        "are",     "aren",   "as",      "at",     "be",
    "because",   "been",      "before",     "being",   "below",  "between", "both",   "but",
    "by",        "can",       "cannot",     "could",   "couldn", "d",       "did",    "didn",
    "do",        "does",      "doesn",      "doing",   "don",    "down",    "during", "each",
    "few",       "for",       "from",       "further", "get",    "got",     "had",    "hadn",
    "has",       "hasn",      "have",       "haven",   "having", "he",      "hello",  "her",
    "here",      "hers",      "herself",    "hi",      "him",    "himself", "his",    "how",
    "i",         "if",        "in",         "into",    "is",     "isn",     "it",     "its",
    "itself",    "just",      "let",        "ll",      "m",      "may",     "me",     "might",
    "more",      "most",      "mustn",      "my",      "myself", "no",      "nor",    "not",
    "of",        "off",       "on",         "once",    "only",   "or",      "other",  "our",
    "ours",      "ourselves", "out",        "over",    "own",    "please",  "re",     "regards",
    "s",         "same",      "shan",       "she",     "should", "shouldn", "so",     "some",
    "such",      "t",         "than",       "thank",   "thanks", "that",    "the",    "their",
    "theirs",    "them",      "themselves", "then",    "there",  "these",   "they",   "this",
    "those",     "through",   "to",         "too",     "under",  "until",   "up",     "us",
    "ve",        "very",      "was",        "wasn",    "we",     "were",    "weren",  "what",
    "when",      "where",     "which",      "while",   "who",    "whom",    "why",    "will",
    "with",      "won",       "would",      "wouldn",  "you",    "your",    "yours",  "yourself",
    "yourselves"};

constexpr std::string_view kPortuguese[] = {
    "a",     "ao",     "aos",    "aquela",  "aquelas", "aquele", "aqueles", "aquilo", "as",
    "ate",   "com",    "como",   "da",      "das",     "de",     "dela",    "delas",  "dele",
    "deles", "depois", "do",     "dos",     "e",       "ela",    "elas",    "ele",    "eles",
    "em",    "entre",  "era",    "eram",    "essa",    "essas",  "esse",    "esses",  "esta",
    "estao", "estas",  "estava", "estavam", "este",    "estes",  "estou",   "eu",     "foi",
    "foram", "ha",     "isso",   "isto",    "ja",      "la",     "lhe",     "lhes",   "mais",
    "mas",   "me",     "mesmo",  "meu",     "meus",    "minha",  "minhas",  "muito",  "na",
    "nao",   "nas",    "nem",    "no",      "nos",     "nossa",  "nossas",  "nosso",  "nossos",
    "num",   "numa",   "o",      "os",      "ou",      "para",   "pela",    "pelas",  "pelo",
    "pelos", "por",    "qual",   "quando",  "que",     "quem",   "sao",     "se",     "sem",
    "ser",   "seu",    "seus",   "so",      "sua",     "suas",   "tambem",  "te",     "tem",
    "tenho", "ter",    "teu",    "teus",    "tinha",   "tu",     "tua",     "tuas",   "um",
    "uma",   "voce",   "voces"};

constexpr std::string_view kFrench[] = {
    "a",   "ai",    "au",    "aux",     "avec",    "c",     "ce",    "ceci", "cela",  "ces",
    "cet", "cette", "d",     "dans",    "de",      "des",   "du",    "elle", "elles", "en",
    "es",  "est",   "et",    "etaient", "etait",   "ete",   "etes",  "etre", "eu",    "eux",
    "il",  "ils",   "j",     "je",      "l",       "la",    "le",    "les",  "leur",  "leurs",
    "lui", "m",     "ma",    "mais",    "me",      "meme",  "mes",   "moi",  "mon",   "n",
    "ne",  "nos",   "notre", "nous",    "on",      "ont",   "ou",    "par",  "pas",   "pour",
    "qu",  "que",   "quel",  "quelle",  "quelles", "quels", "qui",   "s",    "sa",    "sans",
    "se",  "ses",   "si",    "son",     "sont",    "sur",   "t",     "ta",   "te",    "tes",
    "toi", "ton",   "tu",    "un",      "une",     "vos",   "votre", "vous", "y"};

constexpr std::string_view kGerman[] = {
    "aber",  "alle",   "allem", "allen",  "aller",  "alles",  "als",    "also",   "am",    "an",
    "ander", "andere", "auch",  "auf",    "aus",    "bei",    "bin",    "bis",    "bist",  "da",
    "damit", "dann",   "das",   "dass",   "dein",   "deine",  "dem",    "den",    "der",   "des",
    "dich",  "die",    "dies",  "diese",  "diesem", "diesen", "dieser", "dieses", "dir",   "doch",
    "dort",  "du",     "durch", "ein",    "eine",   "einem",  "einen",  "einer",  "eines", "er",
    "es",    "euch",   "euer",  "fur",    "hab",    "habe",   "haben",  "hat",    "hatte", "hier",
    "hin",   "ich",    "ihm",   "ihn",    "ihr",    "ihre",   "ihrem",  "ihren",  "ihrer", "im",
    "in",    "ins",    "ist",   "ja",     "jede",   "jedem",  "jeden",  "jeder",  "jedes", "jetzt",
    "kann",  "kein",   "keine", "konnen", "man",    "mein",   "meine",  "mich",   "mir",   "mit",
    "nach",  "nicht",  "noch",  "nun",    "nur",    "ob",     "oder",   "ohne",   "sehr",  "sein",
    "seine", "sich",   "sie",   "sind",   "so",     "soll",   "uber",   "um",     "und",   "uns",
    "unser", "unter",  "vom",   "von",    "vor",    "war",    "waren",  "warum",  "was",   "wenn",
    "wer",   "werden", "wie",   "wieder", "will",   "wir",    "wird",   "wo",     "zu",    "zum",
    "zur"};

constexpr std::string_view kItalian[] = {
    "a",      "ad",     "agli",   "ai",     "al",     "alla",   "alle",   "allo",   "anche",
    "c",      "che",    "chi",    "ci",     "cio",    "come",   "con",    "contro", "cui",
    "d",      "da",     "dagli",  "dai",    "dal",    "dalla",  "dalle",  "dallo",  "degli",
    "dei",    "del",    "dell",   "della",  "delle",  "dello",  "di",     "dov",    "dove",
    "e",      "ed",     "era",    "erano",  "essere", "fra",    "gli",    "ha",     "hai",
    "hanno",  "ho",     "i",      "il",     "in",     "io",     "l",      "la",     "le",
    "lei",    "li",     "lo",     "loro",   "lui",    "ma",     "me",     "mi",     "mia",
    "mie",    "miei",   "mio",    "ne",     "negli",  "nei",    "nel",    "nella",  "nelle",
    "nello",  "noi",    "non",    "nostra", "nostre", "nostri", "nostro", "o",      "per",
    "perche", "piu",    "quale",  "quando", "quanto", "quella", "quelle", "quelli", "quello",
    "questa", "queste", "questi", "questo", "se",     "sei",    "si",     "sia",    "siamo",
    "siete",  "sono",   "su",     "sua",    "sue",    "sugli",  "sui",    "sul",    "sulla",
    "sulle",  "sullo",  "suo",    "suoi",   "tra",    "tu",     "tua",    "tue",    "tuo",
    "tuoi",   "tutti",  "tutto",  "un",     "una",    "uno",    "vi",     "voi",    "vostra",
    "vostro"};

constexpr std::string_view kCatalan[] = {
    "a",         "aixo", "al",   "als",  "amb",       "aquell", "aquella", "aquest", "aquesta",
    "aquests",   "be",   "cada", "com",  "d",         "de",     "del",     "dels",   "des",
    "despres",   "el",   "ella", "ells", "els",       "em",     "en",      "encara", "ens",
    "entre",     "era",  "es",   "esta", "estan",     "estava", "et",      "ets",    "fer",
    "fins",      "ha",   "han",  "has",  "he",        "hi",     "ho",      "i",      "ja",
    "jo",        "l",    "la",   "les",  "li",        "ll",     "lo",      "m",      "ma",
    "me",        "mes",  "meu",  "meva", "molt",      "n",      "ni",      "no",     "nos",
    "nosaltres", "o",    "on",   "per",  "pero",      "perque", "qual",    "quan",   "que",
    "qui",       "s",    "sa",   "se",   "sense",     "ser",    "seu",     "seva",   "si",
    "sobre",     "soc",  "som",  "son",  "sota",      "t",      "tambe",   "te",     "tenen",
    "tenir",     "teu",  "teva", "tot",  "tots",      "tu",     "un",      "una",    "unes",
    "uns",       "us",   "va",   "van",  "vosaltres", "y"};

}  // namespace

std::span<const std::string_view> spanish() {
  return kSpanish;
}
std::span<const std::string_view> english() {
  return kEnglish;
}
std::span<const std::string_view> portuguese() {
  return kPortuguese;
}
std::span<const std::string_view> french() {
  return kFrench;
}
std::span<const std::string_view> german() {
  return kGerman;
}
std::span<const std::string_view> italian() {
  return kItalian;
}
std::span<const std::string_view> catalan() {
  return kCatalan;
}

}  // namespace kb::search::stop_words
