// SPDX-License-Identifier: MIT
#include "server/routes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "server/admin/pages.h"
#include "server/api/api.h"
#include "server/assets.h"
#include "server/clients/pages.h"
#include "server/editors/articles.h"
#include "server/editors/drafts.h"
#include "server/editors/pages.h"
#include "server/outside/pages.h"
#include "server/sealed/pages.h"
#include "server/technicians/pages.h"

namespace kb::server {
namespace {

using enum Method;

constexpr std::array kRoutes{
    Route{Get, "/", Guard::Anyone, show_home},
    Route{Get, "/buscar", Guard::Anyone, show_results},
    Route{Get, "/articulos/{id}", Guard::Anyone, show_article},
    Route{Get, "/imagenes/{id}", Guard::Anyone, send_article_image},
    Route{Get, "/temas/{id}", Guard::Anyone, show_area},
    Route{Get, "/consultas/{id}", Guard::SignedIn, show_ticket},
    Route{Get, "/como-trabajamos", Guard::Anyone, show_how_we_work},
    Route{Get, "/pedir-ayuda", Guard::Anyone, show_ask},
    Route{Post, "/pedir-ayuda", Guard::Anyone, write_ask},
    Route{Post, "/pedir-ayuda/sugerencias", Guard::SignedIn, suggest_beside},
    Route{Get, "/pedir-ayuda/resuelta", Guard::SignedIn, show_ask_solved},
    Route{Post, "/pedir-ayuda/vista-previa", Guard::ContactMayAsk, preview_ask},
    Route{Post, "/pedir-ayuda/adjuntos", Guard::ContactMayAsk, change_ask_files},
    Route{Get, "/adjuntos/{id}", Guard::SignedIn, send_attachment},
    Route{Post, "/articulos/{id}/valoracion", Guard::Anyone, vote_on_article},
    Route{Post, "/consultas/{id}/cerrar", Guard::SignedIn, close_own_ticket},
    Route{Get, "/consultas", Guard::Contact, show_tickets},
    // Who writes may have lost their session: the text is kept all the same.
    Route{Post, "/consultas/{id}/responder", Guard::Anyone, reply_to_ticket},
    Route{Post, "/consultas/{id}/borrador", Guard::Anyone, keep_reply},
    Route{Post, "/consultas/{id}/adjuntos", Guard::ContactMayAsk, change_reply_files},
    Route{Post, "/consultas/{id}/confirmar", Guard::ContactMayAsk, confirm_ticket},
    Route{Post, "/consultas/{id}/otra", Guard::ContactMayAsk, ask_again},
    Route{Get, "/cuenta/datos", Guard::Contact, send_own_data},
    Route{Get, "/mesa", Guard::Staff, show_queue},
    Route{Get, "/mesa/dia", Guard::Staff, show_day},
    Route{Get, "/mesa/novedades", Guard::Staff, tell_queue_news},
    Route{Get, "/mesa/teclas", Guard::Staff, show_keys},
    Route{Get, "/mesa/frases", Guard::Technician, list_canned},
    Route{Get, "/mesa/frases/{id}", Guard::Technician, show_canned},
    Route{Post, "/mesa/frases/{id}", Guard::Technician, change_canned},
    Route{Post, "/mesa/consultas/{id}/fechas", Guard::Technician, date_ticket},
    Route{Get, "/mesa/consultas/{id}", Guard::Staff, show_desk_ticket},
    Route{Post, "/mesa/consultas/{id}/responder", Guard::Anyone, answer_ticket},
    Route{Post, "/mesa/consultas/{id}/nota", Guard::Anyone, note_on_ticket},
    Route{Post, "/mesa/consultas/{id}/borrador", Guard::Anyone, keep_desk_draft},
    Route{Post, "/mesa/consultas/{id}/adjuntos", Guard::Technician, change_desk_files},
    Route{Post, "/mesa/vista-previa", Guard::Technician, preview_ask},
    Route{Post, "/mesa/consultas/{id}/estado", Guard::Technician, change_ticket_status},
    Route{Post, "/mesa/consultas/{id}/asignar", Guard::Technician, assign_ticket},
    Route{Post, "/mesa/consultas/{id}/enlazar", Guard::Technician, link_to_ticket},
    Route{Post, "/mesa/consultas/{id}/insertar", Guard::Anyone, insert_article},
    Route{Post, "/mesa/consultas/{id}/cerrar", Guard::Anyone, close_ticket},
    Route{Post, "/mesa/consultas/{id}/hueco", Guard::Technician, mark_ticket_gap},
    Route{Get, "/edicion/borradores/{id}/tapado", Guard::Writer, show_covered},
    Route{Post, "/edicion/borradores/{id}/tapado", Guard::Writer, change_covered},
    Route{Get, "/edicion", Guard::Editor, show_work},
    Route{Post, "/edicion", Guard::Editor, change_work},
    Route{Post, "/mesa/consultas/{id}/reloj", Guard::Technician, turn_timer},
    Route{Get, "/mesa/consultas/{id}/efecto", Guard::Technician, tell_time_effect},
    Route{Post, "/mesa/consultas/{id}/unir", Guard::Technician, merge_tickets},
    Route{Post, "/mesa/deshacer", Guard::Staff, undo_act},
    Route{Get, "/edicion/huecos", Guard::Editor, show_gaps},
    Route{Post, "/edicion/huecos", Guard::Editor, write_gap},
    Route{Post, "/edicion/borradores", Guard::Writer, start_draft},
    Route{Get, "/edicion/borradores/{id}", Guard::Writer, show_draft},
    // Who writes may have lost their session: the text is kept all the same.
    Route{Post, "/edicion/borradores/{id}", Guard::Anyone, write_draft},
    Route{Post, "/edicion/borradores/{id}/guardado", Guard::Anyone, autosave_draft},
    Route{Get, "/edicion/borradores/{id}/efecto", Guard::Writer, show_draft_effect},
    Route{Get, "/edicion/borradores/{id}/conflicto", Guard::Writer, show_draft_conflict},
    Route{Post, "/edicion/borradores/{id}/conflicto", Guard::Writer, resolve_draft_conflict},
    Route{Get, "/edicion/articulos", Guard::Writer, show_articles},
    Route{Get, "/edicion/articulos/{id}", Guard::Writer, show_article_desk},
    Route{Post, "/edicion/articulos/{id}", Guard::Writer, change_article},
    Route{Get, "/edicion/valoraciones", Guard::Editor, show_votes},
    Route{Post, "/edicion/imagenes", Guard::Writer, take_article_image},
    Route{Post, "/edicion/vista-previa", Guard::Writer, preview_article},
    Route{Get, "/edicion/cifras", Guard::Staff, show_figures},
    Route{Get, "/edicion/cifras/articulos", Guard::Staff, show_article_figures},
    Route{Get, "/mesa/cifras", Guard::Staff, show_desk_figures},
    Route{Get, "/edicion/guardas", Guard::Editor, show_guards},
    Route{Post, "/edicion/guardas", Guard::Editor, change_guards},
    Route{Get, "/edicion/destacadas", Guard::Editor, show_promoted},
    Route{Post, "/edicion/destacadas", Guard::Editor, change_promoted},
    Route{Get, "/edicion/camino", Guard::Editor, show_paths},
    Route{Get, "/edicion/camino/{id}", Guard::Editor, show_path},
    Route{Post, "/edicion/camino/{id}", Guard::Editor, mend_path},
    Route{Get, "/edicion/duplicados", Guard::Editor, show_duplicates},
    Route{Post, "/edicion/duplicados", Guard::Editor, change_duplicates},
    Route{Get, "/edicion/sinonimos", Guard::Editor, show_synonyms},
    Route{Post, "/edicion/sinonimos", Guard::Editor, change_synonyms},
    Route{Get, "/edicion/etiquetas", Guard::Editor, show_tags},
    Route{Post, "/edicion/etiquetas", Guard::Editor, change_tags},
    Route{Get, "/mesa/parecidas", Guard::Staff, show_similar},
    Route{Post, "/api/v1/similar", Guard::Staff, similar_api},
    Route{Get, "/novedades.atom", Guard::NotAsked, send_news_feed},
    Route{Get, "/widget.js", Guard::NotAsked, send_widget},
    Route{Get, "/entrar", Guard::Anyone, show_sign_in},
    Route{Post, "/entrar", Guard::Anyone, sign_in},
    Route{Post, "/salir", Guard::Anyone, sign_out},
    // People.
    Route{Get, "/entrar/olvidada", Guard::Anyone, show_forgotten},
    Route{Post, "/entrar/olvidada", Guard::Anyone, send_forgotten},
    Route{Get, "/invitacion/{token}", Guard::Anyone, show_invitation},
    Route{Post, "/invitacion/{token}", Guard::Anyone, accept_invitation},
    Route{Get, "/clave-nueva/{token}", Guard::Anyone, show_new_password},
    Route{Post, "/clave-nueva/{token}", Guard::Anyone, choose_new_password},
    Route{Get, "/cuenta", Guard::SignedIn, show_account},
    Route{Post, "/cuenta", Guard::SignedIn, save_profile},
    Route{Post, "/cuenta/clave", Guard::SignedIn, change_password},
    Route{Post, "/cuenta/sesiones", Guard::SignedIn, close_sessions},
    Route{Get, "/cuenta/contactos", Guard::ContactMayManage, show_contacts},
    Route{Post, "/cuenta/contactos", Guard::ContactMayManage, invite_contact},
    Route{Get, "/cuenta/contactos/{id}", Guard::ContactMayManage, show_contact},
    Route{Post, "/cuenta/contactos/{id}", Guard::ContactMayManage, change_contact},
    Route{Get, "/administrar/personas", Guard::Administrator, show_people},
    Route{Post, "/administrar/personas", Guard::Administrator, invite_person},
    Route{Get, "/administrar/personas/{id}", Guard::Administrator, show_person},
    Route{Post, "/administrar/personas/{id}", Guard::Administrator, change_any_person},
    Route{Post, "/aspecto", Guard::Anyone, set_theme},
    Route{Post, "/idioma", Guard::Anyone, set_language},
    Route{Get, "/edicion/explicar", Guard::Editor, show_explanation},
    Route{Get, "/cuenta/claves", Guard::Contact, show_secrets},
    Route{Post, "/cuenta/claves", Guard::ContactMayAsk, seal_secret},
    Route{Get, "/mesa/claves/{id}", Guard::Technician, show_secrets},
    Route{Post, "/mesa/claves/{id}", Guard::Technician, seal_secret},
    Route{Get, "/consultas/{id}/claves", Guard::SignedIn, show_secrets},
    Route{Post, "/consultas/{id}/claves", Guard::SignedIn, seal_secret},
    Route{Get, "/claves/{id}", Guard::SignedIn, show_secret},
    Route{Post, "/claves/{id}", Guard::SignedIn, open_secret},
    Route{Post, "/claves/{id}/ampliar", Guard::SignedIn, extend_secret},
    Route{Post, "/claves/{id}/borrar", Guard::SignedIn, delete_secret},
    Route{Get, "/encargos/{id}", Guard::Contact, show_order},
    Route{Post, "/encargos/{id}", Guard::Contact, decide_order},
    Route{Get, "/encargos/{id}/cierre", Guard::SignedIn, show_order_statement},
    Route{Get, "/llamadas/{id}", Guard::Contact, show_call},
    Route{Post, "/llamadas/{id}", Guard::Contact, confirm_call},
    Route{Get, "/cuenta/plan", Guard::ContactMaySeeTime, show_plan},
    Route{Get, "/cuenta/plan/{month}", Guard::ContactMaySeeTime, show_plan_month},
    Route{Get, "/mesa/encargos", Guard::Technician, list_orders},
    Route{Post, "/mesa/encargos", Guard::Technician, create_order},
    Route{Get, "/mesa/encargos/{id}", Guard::Technician, show_order_desk},
    Route{Post, "/mesa/encargos/{id}", Guard::Technician, move_order},
    Route{Get, "/mesa/encargos/{id}/tiempo", Guard::Technician, show_order_time},
    Route{Post, "/mesa/encargos/{id}/tiempo", Guard::Technician, add_order_time},
    Route{Get, "/mesa/consultas/{id}/tiempo", Guard::Technician, show_ticket_time},
    Route{Post, "/mesa/consultas/{id}/tiempo", Guard::Technician, add_ticket_time},
    Route{Post, "/mesa/consultas/{id}/encargo", Guard::Technician, create_order_from_ticket},
    Route{Get, "/administrar", Guard::Administrator, show_admin},
    Route{Get, "/administrar/aspecto", Guard::Administrator, show_look},
    Route{Post, "/administrar/aspecto", Guard::Administrator, change_look},
    Route{Get, "/administrar/umbrales", Guard::Administrator, show_thresholds},
    Route{Post, "/administrar/umbrales", Guard::Administrator, change_thresholds},
    Route{Get, "/administrar/idiomas", Guard::Administrator, show_languages},
    Route{Post, "/administrar/idiomas", Guard::Administrator, change_languages},
    Route{Get, "/administrar/registro", Guard::Administrator, show_audit},
    Route{Get, "/administrar/estado", Guard::Administrator, show_state},
    Route{Post, "/administrar/estado", Guard::Administrator, change_state},
    Route{Get, "/administrar/areas", Guard::Administrator, show_areas_admin},
    Route{Post, "/administrar/areas", Guard::Administrator, change_areas_admin},
    Route{Get, "/administrar/areas/{id}", Guard::Administrator, show_area_admin},
    Route{Post, "/administrar/areas/{id}", Guard::Administrator, change_area_admin},
    Route{Get, "/administrar/planes", Guard::Administrator, show_plans_admin},
    Route{Post, "/administrar/planes", Guard::Administrator, put_plan_admin},
    Route{Get, "/api/v1/search", Guard::Anyone, search_api},
    Route{Get, "/api/v1/complete", Guard::Anyone, complete_api},
    Route{Post, "/api/v1/suggest", Guard::Anyone, suggest_api, Callers::AllowedSites},
    Route{Options, "/api/v1/suggest", Guard::NotAsked, suggest_preflight, Callers::AllowedSites},
    // Signed by another help desk, which has no session here.
    Route{Get, "/panel", Guard::NotAsked, show_panel, Callers::Signed},
    Route{Post, "/panel", Guard::NotAsked, use_panel, Callers::Signed},
    Route{Post, "/api/v1/links", Guard::NotAsked, link_api, Callers::Signed},
    Route{Get, "/api/v1/openapi.json", Guard::NotAsked, show_openapi},
    Route{Get, "/assets/{file}", Guard::NotAsked, send_asset},
    Route{Get, "/healthz", Guard::NotAsked, healthz},
    Route{Get, "/readyz", Guard::NotAsked, readyz},
    Route{Get, "/metrics", Guard::NotAsked, metrics},
};

using Captures = std::map<std::string, std::string, std::less<>>;

// The first segment of `path`, taken off with its slash.
std::string_view take_segment(std::string_view& path) {
  const auto slash = std::min(path.find('/'), path.size());
  const auto segment = path.substr(0, slash);
  path.remove_prefix(std::min(slash + 1, path.size()));
  return segment;
}

std::optional<Captures> captures_of(std::string_view pattern, std::string_view path) {
  Captures captures;
  if (std::ranges::count(pattern, '/') != std::ranges::count(path, '/')) return std::nullopt;
  while (!pattern.empty() || !path.empty()) {
    const auto expected = take_segment(pattern);
    const auto segment = take_segment(path);
    if (!expected.starts_with('{')) {
      if (expected != segment) return std::nullopt;
      continue;
    }
    if (segment.empty()) return std::nullopt;
    captures.emplace(expected.substr(1, expected.size() - 2), segment);
  }
  return captures;
}

}  // namespace

std::span<const Route> routes() {
  return kRoutes;
}

Match match_route(Method method, std::string_view path) {
  Match match;
  for (const Route& route : kRoutes) {
    auto captures = captures_of(route.pattern, path);
    if (!captures) continue;
    if (route.method == method) return {&route, std::move(*captures), {}};
    match.allowed.push_back(route.method);
  }
  return match;
}

std::string_view to_text(Method method) {
  switch (method) {
    case Get:
      return "GET";
    case Post:
      return "POST";
    case Put:
      return "PUT";
    case Patch:
      return "PATCH";
    case Delete:
      return "DELETE";
    case Options:
      break;
  }
  return "OPTIONS";
}

bool passes(Guard guard, const Visitor& visitor) {
  if (guard == Guard::NotAsked || guard == Guard::Anyone) return true;
  if (!visitor.person) return false;
  const bool contact = !visitor.person->account.empty();
  const store::Rights& rights = visitor.person->rights;
  const store::Roles& roles = visitor.person->roles;
  switch (guard) {
    case Guard::Contact:
      return contact;
    case Guard::ContactMayAsk:
      return contact && rights.ask;
    case Guard::ContactMaySeeTime:
      return contact && rights.see_time;
    case Guard::ContactMayManage:
      return contact && rights.manage;
    case Guard::Staff:
      return roles.any();
    case Guard::Technician:
      return roles.technician;
    case Guard::Writer:
      return roles.technician || roles.edits();
    case Guard::Editor:
      return roles.edits();
    case Guard::Administrator:
      return roles.administrator;
    default:
      return true;
  }
}

}  // namespace kb::server
