// SPDX-License-Identifier: MIT
#include "text/private_name_beside.h"

#include <algorithm>
#include <array>

#include "text/private_person_words.h"

namespace kb::text::secrets {
namespace {

using Word = std::string_view;

constexpr Word kTimes =
    " abril april august domingo julio june junio lunes mar martes may mayo sabado viernes ";
constexpr Word kDays =
    " domingo festivo festivos friday jueves lunes martes miercoles monday sabado sabados saturday "
    "sunday thursday tuesday viernes wednesday ";
constexpr Word kBeforeTimes = " de desde en hasta in last next of para proximo pasado since until ";
constexpr Word kFeasts = " candelaria carmen pascua pilar reyes rocio santos ";
constexpr auto kAboutFeasts = std::to_array<Word>(
    {"puente", "roscon", "cabalgata", "noche", "campana", "rebajas", "fiesta*", "festiv*",
     "regalo*", "despues", "vispera*", "vacacion*", "enero", "navidad*", "semana", "dia"});
constexpr int kNearFeast = 6;

constexpr Word kStates =
    " ausente baja casa de enferma enfermo esperando fuera mala malo reunida reunido sin "
    "teletrabajando viaje vacaciones ";
constexpr Word kNotDone =
    " abre accede conoce consigue contesta encuentra entiende imprime llega localiza puede quiere "
    "recibe recuerda sabe tiene ve viene ";
constexpr Word kSaid =
    " comenta conto dice dijo escribio explico llamo mando pasa paso pide pidio pregunto ";
constexpr Word kHasDone = " ha tiene puede no lo la le me nos sabe volvio vuelve ";
constexpr Word kIs = " asking complaining happy having ill sick trying unable waiting ";
constexpr Word kOn = " holiday holidays leave vacation ";
constexpr Word kOff = " for on sick this today until work ";
constexpr Word kCannot =
    " access connect find get hear log login open print reach receive remember see send sign use ";
constexpr Word kHasAsked = " asked confirmed forgotten forgot just left lost told tried ";

constexpr Word kDepartments =
    " accounts administracion almacen billing compras contabilidad design dispatch facturacion "
    "finance gerencia hr informatica logistica marketing payroll personal produccion purchasing "
    "recepcion reception rrhh sales secretaria taller ventas warehouse ";
constexpr Word kTowns =
    " africa albacete alcala america asia austin burgos cadiz carolina castellon cordoba cuenca "
    "dallas florencia georgia granada guadalajara india jaen leon lima lincoln london lugo malaga "
    "medina merida mexico murcia oviedo paris paz roma salamanca santander santiago segovia "
    "sevilla soria sydney teruel toledo valencia victoria virginia vitoria york zamora zaragoza ";
constexpr Word kStreets =
    " avda avenida avinguda barrio c calle callejon camino carrer carretera ctra paseo passeig "
    "plaza poligono ronda rua travesia urbanizacion via ";
constexpr Word kOfTowns =
    " almacen ayuntamiento centro ciudad clinica colegio delegacion diputacion east este fabrica "
    "hotel nave norte north oeste oficina office poblacion provincia sede shop south store "
    "sucursal "
    "sur taller tienda universidad west zona ";

bool is_number(Word word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_alone(const Letters& text, size_t from, size_t to) {
  for (size_t at = from; at < to; ++at)
    if (!is_blank(text[at])) return false;
  return true;
}

bool is_joint_of_days(Word word) {
  return word == "y" || word == "a" || word == "o" || word == "and" || word == "to";
}

bool is_feast(const Letters& text, const Span& name) {
  return hint_before(text, name.begin, {{}, kAboutFeasts}, kNearFeast) == Hint::Against;
}

// The words behind a name: "rob can't log in" has "can", "t", "log".
struct Behind {
  std::string first, second, third;
};
Behind behind(const Letters& text, const Span& name) {
  const Span first = word_after(text, name.end), second = word_after(text, first.end);
  size_t end = second.end;
  if (is_any_of(text[first.end], U"'’")) end = word_after(text, first.end + 1).end;
  const bool is_contracted = end != second.end || is_any_of(text[first.end], U"'’");
  const Span short_end = is_contracted ? word_after(text, first.end + 1) : second;
  return {folded(text, first), folded(text, short_end),
          folded(text, word_after(text, short_end.end))};
}

// "de Pilar, de contabilidad", "frank in accounts".
bool tells_department(const Behind& words) {
  const bool is_of =
      words.first == "de" || words.first == "from" || words.first == "in" || words.first == "en";
  return is_of && is_listed(kDepartments, words.second);
}

bool is_spanish_state(const Behind& words) {
  if (words.first == "esta" || words.first == "estaba" || words.first == "estara" ||
      words.first == "sigue" || words.first == "anda")
    return is_listed(kStates, words.second);
  if (words.first == "no")
    return is_listed(kNotDone, words.second) ||
           (is_pronoun(words.second) && is_listed(kNotDone, words.third));
  if (words.first == "ya") return is_listed(kHasDone, words.second);
  return (words.first == "ha" || words.first == "habia") && is_participle(words.second);
}

bool is_english_state(const Behind& words) {
  if (words.first == "is" && words.second == "off") return is_listed(kOff, words.third);
  if (words.first == "is" && words.second == "on") return is_listed(kOn, words.third);
  if (words.first == "is") return is_listed(kIs, words.second);
  if (words.first == "has") return is_listed(kHasAsked, words.second);
  if (words.first == "cant" || words.first == "cannot" || words.first == "couldnt")
    return is_listed(kCannot, words.second);
  return (words.first == "can" || words.first == "couldn") && words.second == "t" &&
         is_listed(kCannot, words.third);
}

}  // namespace

bool is_day(const Letters& text, const Span& name, const std::string& word) {
  if (is_listed(kFeasts, word) && is_feast(text, name)) return true;
  if (!is_listed(kTimes, word)) return false;
  const Span before = word_before(text, name.begin), after = word_after(text, name.end);
  const bool is_beside = is_alone(text, before.end, name.begin);
  const auto last = is_beside ? folded(text, before) : "", next = folded(text, after);
  if (is_number(last) || (is_number(next) && is_alone(text, name.end, after.begin))) return true;
  const Span far = word_before(text, before.begin);
  if (is_joint_of_days(last) && is_listed(kDays, folded(text, far))) return true;
  if (is_joint_of_days(next) && is_listed(kDays, folded(text, word_after(text, after.end))))
    return true;
  const bool is_owner = last == "de" && is_thing_of_person(folded(text, far));
  return is_listed(kBeforeTimes, last) && !is_owner;
}

// "plaza de la Luz", "C/ del Mar".
bool is_street(const Letters& text, const Span& before) {
  constexpr int kMost = 3;
  constexpr Word kBetween = " de del el la las los ";
  Span word = before;
  for (int words = 0; words < kMost && is_listed(kBetween, folded(text, word)); ++words)
    word = word_before(text, word.begin);
  return word.begin != before.begin && is_listed(kStreets, folded(text, word));
}

bool is_town(const Letters& text, const Span& name, const std::string& word) {
  const Span before = word_before(text, name.begin);
  const auto last = folded(text, before);
  const bool is_owner = text.has(name.end, "'s") || text.has(name.end, "’s");
  if (last == "en" || last == "in" || last == "hacia") return !is_owner;
  if (is_street(text, before)) return true;
  if (!is_listed(kTowns, word)) return false;
  return (last == "de" || last == "of") &&
         is_listed(kOfTowns, folded(text, word_before(text, before.begin)));
}

bool is_who_said(const Letters& text, const Span& name) {
  const Behind words = behind(text, name);
  const bool has_said = words.second == "ha" && is_speaking(words.third);
  return is_pronoun(words.first) && (has_said || is_listed(kSaid, words.second));
}

bool goes_on_as_of_person(const Letters& text, const Span& name) {
  if (!is_blank(text[name.end])) return false;
  const Behind words = behind(text, name);
  if (words.first == "here")
    return words.second.empty() || words.second == "from" || words.second == "again" ||
           is_any_of(text[word_after(text, name.end).end], U",.!") ||
           text.has(word_after(text, name.end).end, " (");
  return tells_department(words) || is_spanish_state(words) || is_english_state(words);
}

bool stands_before_time(const Letters& text, const Span& name) {
  const Span next = word_after(text, name.end);
  return is_number(folded(text, next)) && next.begin == name.end + 1 && text[next.end] == ':' &&
         is_digit(text[next.end + 1]);
}

bool stands_under_closing(const Letters& text, const Span& name) {
  constexpr size_t kMost = 40;
  constexpr Word kClosings =
      " abrazo atentamente atentament atte best cheers cordialmente gracias gracies regards "
      "salutacions "
      "saludo saludos sincerely thanks thx ";
  size_t at = name.begin;
  while (at > 0 && is_blank(text[at - 1])) --at;
  if (at == 0 || text[at - 1] != '\n') return false;
  while (at > 0 && (is_space(text[at - 1]) || is_any_of(text[at - 1], U",.!"))) --at;
  if (name.begin - at > kMost) return false;
  return is_listed(kClosings, folded(text, word_before(text, at)));
}

bool stands_before_address(const Letters& text, const Span& name) {
  constexpr size_t kMost = 70;
  if (!text.has(name.end, " <") && !text.has(name.end, " (")) return false;
  for (size_t at = name.end + 2; at < name.end + kMost && !is_space(text[at]); ++at)
    if (text[at] == '@') return true;
  return false;
}

}  // namespace kb::text::secrets
