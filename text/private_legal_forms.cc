// SPDX-License-Identifier: MIT
// The legal form of a firm, however it is written: "S.L.", "SL", "s. l.", "S.Coop.V.". What counts
// are its letters without what stands between them.
#include "text/private_name_words.h"
#include "text/private_parts.h"

namespace kb::text::secrets {
namespace {

using Word = std::string_view;

constexpr size_t kMostPieces = 4, kLongest = 20;
constexpr Word kForms =
    " sl sa slu sau slp sal sll slne slnes slnep sc scp scra scrl sca scom scoop scoopv scoopand "
    "scoopmad scoopgalega scoopltda scoopl scoopp scoopcl scv sccl scl sltda slunipersonal "
    "slprofesional coopv coop cb aie ute srl srls spa sas sasu sarl eurl snc sci sp lda ltda "
    "limitada unipessoallda llp lp lllp ltd limited coltd plc cic llc pllc inc incorporated corp "
    "corporation co company gmbh ug gmbhcokg kg ohg ag se bv nv vof oy oyj ab as asa aps doo sro "
    "spzoo zoo kft ptyltd pteltd sociedadlimitada sociedadanonima sociedadcooperativa "
    "sociedadcivil comunidaddebienes ";
constexpr Word kTrades =
    " abogados academia afa ampa apa accounting administracion advisors agencia agricola almacenes "
    "alimentacion "
    "anonima aparthotel architects arquitectos arquitectura asesores asesoria asociacion "
    "asociados associates autocares autoescuela ayuntamiento bakery bar bodega bodegas books bros "
    "brothers builders building cafe cafeteria calzados care carniceria carpinteria centro "
    "ceramics "
    "ceramica cerrajeria city classic clean cleaning clinica clinic clinics club coffee "
    "colegio comercial commercial community compania complejo consulting consultores consultoria "
    "construccion construcciones construction contractors cooperativa creative dental dentistry "
    "design despacho digital distribuciones distribution editorial electric electrical "
    "electricidad electronics energia energy engineering escuela estate estates estetica estudio "
    "europe events excavaciones exportaciones fabrica farmacia farms federacion ferreteria "
    "finance financial fisioterapia floristeria food foods formacion foundation frutas fundacion "
    "furniture garden gardens gestion gestoria global grafica graficas granja group grupo "
    "guarderia health healthcare hermanos hijos holding holdings home homes hostal hosting hotel "
    "hoteles house iberica iberia imprenta industrial industrias ingenieria inmobiliaria "
    "instalaciones instalazioak institute instituto insurance international internacional "
    "inversiones jardineria jewellers joyeria kitchens laboratorio laboratorios lavanderia legal "
    "letting lettings libreria logistica logistics maderas management manufacturing marketing "
    "marine markets mecanica media medical mensajeria metal metalurgica moda montajes motor motors "
    "muebles museum music national natural obras office online optica optometrists packaging "
    "painting panaderia papeleria partners pasteleria peluqueria pescados photography pinturas "
    "pizzeria plumbing plus practice productions products producciones promociones "
    "properties property proyectos publishing quesos real reformas rental rentals residencia "
    "restaurant restaurante retail roofing safety salon school security seguros service services "
    "servicios sistemas social sociedad software soluciones solutions sons spain sports "
    "store studio studios supplies supply surgery systems taller talleres technologies technology "
    "tecnologia textil textiles tienda tools trade trading training transport transportes travel "
    "trust turismo university urban veterinaria viajes viveros wholesale wines workshop ";
// Also words of a language: written with a capital, or with dots.
constexpr Word kAmbiguous =
    " co company as ab se ag sas spa coop sc sci sca sp lp kg ug oy corp sa sal cb scl ute limited "
    "limitada ";

// The next word of letters, behind at most a dot and a blank.
Span next_piece(const Letters& text, size_t at) {
  if (text[at] == '.') ++at;
  if (is_blank(text[at])) ++at;
  if (text.has(at, "& ")) at += 2;
  size_t end = at;
  while (end - at < kLongest && is_letter(text[end])) ++end;
  return {at, end};
}

bool is_written_as_form(const Letters& text, size_t begin, size_t end, Word joint) {
  if (!is_listed(kAmbiguous, joint) || is_capital(text[begin])) return true;
  for (size_t at = begin; at < end; ++at)
    if (text[at] == '.') return true;
  return joint == "sa" || joint == "cb" || joint == "limited";
}

}  // namespace

bool is_word_of_trade(Word word) {
  return is_listed(kTrades, word);
}

size_t legal_form_words(const std::vector<std::string>& words) {
  size_t longest = 0;
  std::string joint;
  for (size_t count = 1; count <= kMostPieces && count < words.size(); ++count) {
    joint.insert(0, words[words.size() - count]);
    if (is_listed(kForms, joint)) longest = count;
  }
  return longest;
}

size_t end_of_legal_form(const Letters& text, size_t at) {
  const size_t comma = text[at] == ',' ? at + 1 : at;
  if (!is_blank(text[comma])) return at;
  size_t longest = at;
  std::string joint;
  bool has_dot = false;
  size_t end = comma;
  for (size_t count = 0; count < kMostPieces; ++count) {
    has_dot |= text[end] == '.';
    const Span piece = next_piece(text, end);
    if (piece.is_empty() || is_digit(text[piece.end])) break;
    joint += text.folded(piece.begin, piece.end);
    end = piece.end;
    const bool ends_with_dot = text[end] == '.' && (has_dot || piece.end - piece.begin > 2);
    if (is_listed(kForms, joint) && is_written_as_form(text, comma + 1, end, joint))
      longest = end + (ends_with_dot ? 1 : 0);
  }
  return longest;
}

}  // namespace kb::text::secrets
