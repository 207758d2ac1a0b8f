// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "text/ticket_errors.h"
#include "text/ticket_frame.h"

namespace kb::text {
namespace {

constexpr size_t kHeadBytes = 80;
constexpr size_t kNearEnd = 14;     // lines
constexpr size_t kNameWords = 5;    // of "Gracias, Ana Ruiz García"
constexpr size_t kFooterWords = 7;  // of "Enviado desde mi Samsung Galaxy"
constexpr size_t kShortestFooter = 5, kLastBytes = 70;
constexpr size_t kFewestBefore = 2;  // words: a formula on top is a greeting

enum class Follows { Anything, NameOrNothing };

struct Formula {
  std::string_view phrase;  // folded
  Follows follows;
};

constexpr auto kFormulas = std::to_array<Formula>({
    {"un saludo", Follows::Anything},
    {"un cordial saludo", Follows::Anything},
    {"un saludo cordial", Follows::Anything},
    {"un fuerte abrazo", Follows::Anything},
    {"un abrazo", Follows::Anything},
    {"saludos", Follows::Anything},
    {"saludos cordiales", Follows::Anything},
    {"cordiales saludos", Follows::Anything},
    {"cordialmente", Follows::Anything},
    {"reciba un cordial saludo", Follows::Anything},
    {"reciban un cordial saludo", Follows::Anything},
    {"atentamente", Follows::Anything},
    {"atte", Follows::Anything},
    {"salu2", Follows::Anything},
    {"slds", Follows::Anything},
    {"kind regards", Follows::Anything},
    {"best regards", Follows::Anything},
    {"warm regards", Follows::Anything},
    {"regards", Follows::Anything},
    {"best wishes", Follows::Anything},
    {"sincerely", Follows::Anything},
    {"yours sincerely", Follows::Anything},
    {"yours faithfully", Follows::Anything},
    {"yours truly", Follows::Anything},
    {"cheers", Follows::Anything},
    {"gracias", Follows::NameOrNothing},
    {"muchas gracias", Follows::NameOrNothing},
    {"muchisimas gracias", Follows::NameOrNothing},
    {"mil gracias", Follows::NameOrNothing},
    {"quedo a la espera", Follows::NameOrNothing},
    {"best", Follows::NameOrNothing},
    {"thanks", Follows::NameOrNothing},
    {"thank you", Follows::NameOrNothing},
    {"many thanks", Follows::NameOrNothing},
    {"looking forward to your reply", Follows::NameOrNothing},
});

// What may stand between a formula and the next one, or the name.
constexpr auto kExtensions = std::to_array<std::string_view>({"de antemano",
                                                              "por adelantado",
                                                              "por su ayuda",
                                                              "por tu ayuda",
                                                              "por vuestra ayuda",
                                                              "por la ayuda",
                                                              "por su atencion",
                                                              "por tu atencion",
                                                              "por vuestra atencion",
                                                              "por todo",
                                                              "por su tiempo",
                                                              "y",
                                                              "in advance",
                                                              "for your help",
                                                              "for your time",
                                                              "for your support",
                                                              "for your assistance",
                                                              "for the help",
                                                              "and",
                                                              "&",
                                                              "de su respuesta",
                                                              "de vuestra respuesta"});

constexpr auto kDisclaimers =
    std::to_array<std::string_view>({"este mensaje y sus",
                                     "este mensaje y, en su caso",
                                     "este mensaje y cualquier",
                                     "este mensaje contiene informacion",
                                     "este mensaje va dirigido",
                                     "este mensaje se dirige",
                                     "este correo electronico y",
                                     "este correo electronico contiene",
                                     "este correo y sus",
                                     "este e-mail y",
                                     "este email y",
                                     "la informacion contenida en este",
                                     "la informacion incluida en este",
                                     "si no es usted el destinatario",
                                     "si ha recibido este",
                                     "si usted no es el destinatario",
                                     "aviso legal:",
                                     "aviso de confidencialidad",
                                     "clausula de confidencialidad",
                                     "de conformidad con lo",
                                     "en cumplimiento de lo",
                                     "en cumplimiento del reglamento",
                                     "antes de imprimir",
                                     "no imprima este",
                                     "this e-mail and any",
                                     "this email and any",
                                     "this message and any",
                                     "this e-mail is confidential",
                                     "this email is confidential",
                                     "the information contained in this",
                                     "confidentiality notice",
                                     "if you are not the intended recipient",
                                     "if you have received this",
                                     "please consider the environment"});

constexpr auto kFooters = std::to_array<std::string_view>(
    {"sent from my", "sent from outlook", "sent from mail for", "sent from yahoo", "sent via",
     "get outlook for", "enviado desde mi", "enviado desde outlook", "enviado desde correo",
     "enviado desde yahoo", "obtener outlook para", "libre de virus", "virus-free",
     "[cid:", "[image:"});

constexpr auto kPostscripts =
    std::to_array<std::string_view>({"pd", "p.d.", "posdata", "ps", "p.s."});

bool begins_with_any(std::string_view folded, std::span<const std::string_view> phrases) {
  return std::ranges::any_of(phrases, [&](auto phrase) { return begins_with(folded, phrase); });
}

bool is_disclaimer(std::string_view line) {
  constexpr size_t kLongestPhrase = 48;
  return line.size() > 12 && begins_with_any(folded_head(line, kLongestPhrase), kDisclaimers);
}

bool is_footer(std::string_view line) {
  return line.size() > kShortestFooter && line.size() < 2 * kHeadBytes &&
         begins_with_any(folded_head(line, kHeadBytes), kFooters) &&
         count_words(line, kFooterWords + 1) <= kFooterWords;
}

bool is_postscript(std::string_view line) {
  const std::string folded = folded_head(line, 10);
  return std::ranges::any_of(kPostscripts,
                             [&](auto phrase) {
                               return folded.starts_with(phrase) &&
                                      folded.substr(phrase.size()).starts_with(':');
                             }) ||
         folded.starts_with("p.d. ") || folded.starts_with("p.s. ");
}

// What stands after the words of a phrase in its line: "Un saludo, Ana" gives "Ana".
std::string_view tail_of(std::string_view line, std::string_view phrase) {
  size_t end = 0;
  for (auto words = 1 + std::ranges::count(phrase, ' '); words > 0; --words) next_word(line, end);
  line.remove_prefix(end);
  while (!line.empty() && !is_word_byte(line.front()) && line.front() != '&') line.remove_prefix(1);
  return line;
}

// The longest formula that the line begins with.
const Formula* formula_of(std::string_view folded) {
  const Formula* longest = nullptr;
  for (const auto& formula : kFormulas)
    if (begins_with(folded, formula.phrase) &&
        (longest == nullptr || formula.phrase.size() > longest->phrase.size()))
      longest = &formula;
  return longest;
}

struct Closing {
  bool is_any = false;    // the line begins with a formula
  bool is_clear = false;  // one that stands nowhere else
  std::string_view rest;  // after the formulas: the name
};

Closing closing_in(std::string_view line) {
  Closing closing{.rest = line};
  while (!closing.rest.empty()) {
    const std::string folded = folded_head(closing.rest, kHeadBytes);
    if (const Formula* formula = formula_of(folded)) {
      closing.is_any = true;
      closing.is_clear = closing.is_clear || formula->follows == Follows::Anything;
      closing.rest = tail_of(closing.rest, formula->phrase);
      continue;
    }
    const auto* extension =
        std::ranges::find_if(kExtensions, [&](auto phrase) { return begins_with(folded, phrase); });
    if (!closing.is_any || extension == kExtensions.end()) break;
    closing.rest = tail_of(closing.rest, *extension);
  }
  return closing;
}

std::string_view next_line(const Lines& lines, size_t at) {
  while (++at < lines.size())
    if (!lines[at].empty()) return lines[at];
  return {};
}

bool is_closing(const Lines& lines, size_t at) {
  if (lines[at] == "--") return true;
  const Closing closing = closing_in(lines[at]);
  if (!closing.is_any || !is_like_name(closing.rest, kNameWords)) return false;
  if (closing.is_clear || !closing.rest.empty()) return true;
  const auto next = next_line(lines, at);
  return is_like_name(next, kNameWords) || is_postscript(next) || closing_in(next).is_any;
}

// The first closing formula among the last lines; all lines when there is none.
size_t closing_of(const Lines& lines) {
  size_t at = lines.size(), seen = 0, closing = lines.size();
  while (at > 0 && seen < kNearEnd) {
    --at;
    if (lines[at].empty()) continue;
    ++seen;
    if (is_closing(lines, at)) closing = at;
  }
  return closing;
}

// "No va la web. Gracias, Ana" gives "No va la web."
std::string_view without_last_formula(std::string_view line) {
  const size_t first = line.size() - std::min(line.size(), kLastBytes);
  for (size_t at = first; at + 1 < line.size(); ++at) {
    if (std::string_view(".,!?").find(line[at]) == std::string_view::npos) continue;
    if (!is_blank(line[at + 1])) continue;
    const Closing closing = closing_in(trimmed_view(line.substr(at + 1)));
    if (closing.is_any && is_like_name(closing.rest, kNameWords)) return line.substr(0, at + 1);
  }
  return line;
}

}  // namespace

Lines without_disclaimers(const Lines& lines) {
  Lines left;
  bool in_disclaimer = false;
  for (const auto line : lines) {
    if (line.empty()) in_disclaimer = false;
    if (!in_disclaimer) in_disclaimer = is_disclaimer(line);
    if (!in_disclaimer && !is_footer(line)) left.push_back(line);
  }
  return left;
}

Lines without_signature(const Lines& lines) {
  const auto closing = static_cast<std::ptrdiff_t>(closing_of(lines));
  Lines left(lines.begin(), lines.begin() + closing);
  if (count_words(left, kFewestBefore) < kFewestBefore) return lines;
  while (left.back().empty()) left.pop_back();
  left.back() = without_last_formula(left.back());
  bool in_postscript = false;
  for (auto line = lines.begin() + closing; line != lines.end(); ++line) {
    in_postscript = !line->empty() && (in_postscript || is_postscript(*line));
    if (in_postscript || names_error(*line)) left.push_back(*line);
  }
  return left;
}

Lines without_frame(const Lines& lines) {
  return without_signature(without_greeting(without_disclaimers(lines)));
}

}  // namespace kb::text
