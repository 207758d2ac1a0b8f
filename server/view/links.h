// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Every address that a page of ours links to is made here, with its parts percent-encoded.
namespace kb::server::view {

inline constexpr std::string_view kHomePath = "/";
inline constexpr std::string_view kSearchPath = "/buscar";
inline constexpr std::string_view kAskPath = "/pedir-ayuda";
inline constexpr std::string_view kAskSuggestionsPath = "/pedir-ayuda/sugerencias";
inline constexpr std::string_view kAskSolvedPath = "/pedir-ayuda/resuelta";
inline constexpr std::string_view kAskPreviewPath = "/pedir-ayuda/vista-previa";
inline constexpr std::string_view kAskFilesPath = "/pedir-ayuda/adjuntos";
inline constexpr std::string_view kVotesPath = "/edicion/valoraciones";
inline constexpr std::string_view kWorkPath = "/edicion";
inline constexpr std::string_view kFiguresPath = "/edicion/cifras";
inline constexpr std::string_view kArticleFiguresPath = "/edicion/cifras/articulos";
inline constexpr std::string_view kDeskFiguresPath = "/mesa/cifras";
inline constexpr std::string_view kTicketsPath = "/consultas";
inline constexpr std::string_view kOwnDataPath = "/cuenta/datos";
inline constexpr std::string_view kDeskPath = "/mesa";
inline constexpr std::string_view kDayPath = "/mesa/dia";
inline constexpr std::string_view kQueueNewsPath = "/mesa/novedades";
inline constexpr std::string_view kKeysPath = "/mesa/teclas";
inline constexpr std::string_view kUndoPath = "/mesa/deshacer";
inline constexpr std::string_view kPanelPath = "/panel";
inline constexpr std::string_view kDuplicatesPath = "/edicion/duplicados";
inline constexpr std::string_view kSimilarPath = "/mesa/parecidas";
inline constexpr std::string_view kArticleImagesPath = "/edicion/imagenes";
inline constexpr std::string_view kArticlePreviewPath = "/edicion/vista-previa";
inline constexpr std::string_view kGapsPath = "/edicion/huecos";
inline constexpr std::string_view kSynonymsPath = "/edicion/sinonimos";
inline constexpr std::string_view kGuardsPath = "/edicion/guardas";
inline constexpr std::string_view kPromotedPath = "/edicion/destacadas";
inline constexpr std::string_view kPathsPath = "/edicion/camino";
inline constexpr std::string_view kHowWeWorkPath = "/como-trabajamos";
inline constexpr std::string_view kSignInPath = "/entrar";
inline constexpr std::string_view kSignOutPath = "/salir";
inline constexpr std::string_view kThemePath = "/aspecto";
inline constexpr std::string_view kLanguagePath = "/idioma";
inline constexpr std::string_view kExplainPath = "/edicion/explicar";
inline constexpr std::string_view kOwnSecretsPath = "/cuenta/claves";
inline constexpr std::string_view kNewsPath = "/novedades.atom";

// Of people: their own account, contacts of a firm, everybody (for administrators).
inline constexpr std::string_view kForgottenPath = "/entrar/olvidada";
inline constexpr std::string_view kOwnPath = "/cuenta";
inline constexpr std::string_view kOwnPasswordPath = "/cuenta/clave";
inline constexpr std::string_view kOwnSessionsPath = "/cuenta/sesiones";
inline constexpr std::string_view kContactsPath = "/cuenta/contactos";
inline constexpr std::string_view kPeoplePath = "/administrar/personas";

inline constexpr std::string_view kPlanPath = "/cuenta/plan";
inline constexpr std::string_view kOrdersDeskPath = "/mesa/encargos";
inline constexpr std::string_view kAssetsPath = "/assets/";
inline constexpr std::string_view kAdminPath = "/administrar";
inline constexpr std::string_view kAreasAdminPath = "/administrar/areas";
inline constexpr std::string_view kThresholdsPath = "/administrar/umbrales";
inline constexpr std::string_view kLookPath = "/administrar/aspecto";
inline constexpr std::string_view kLanguagesAdminPath = "/administrar/idiomas";
inline constexpr std::string_view kAuditPath = "/administrar/registro";
inline constexpr std::string_view kStatePath = "/administrar/estado";
inline constexpr std::string_view kTagsPath = "/edicion/etiquetas";
inline constexpr std::string_view kPlansAdminPath = "/administrar/planes";

// What a results page shows; search_path() and the handler that reads it back agree on the names.
struct SearchAddress {
  std::string text;
  std::string area, tag, kind, lang;
  bool as_typed = false;
  int page = 0;  // from 0; the address counts from 1
};
inline constexpr std::string_view kTextParameter = "q";
inline constexpr std::string_view kAreaParameter = "tema";
inline constexpr std::string_view kTagParameter = "etiqueta";
inline constexpr std::string_view kKindParameter = "tipo";
inline constexpr std::string_view kLangParameter = "lengua";
inline constexpr std::string_view kAsTypedParameter = "literal";
inline constexpr std::string_view kPageParameter = "pagina";
// Of the hits that an explanation compares, from 1.
inline constexpr std::string_view kUpperParameter = "encima";
inline constexpr std::string_view kLowerParameter = "debajo";
inline constexpr std::string_view kLanguageParameter = "idioma";  // of the interface
inline constexpr std::string_view kAskingParameter = "borrador";  // the draft that led here
inline constexpr std::string_view kTicketParameter = "consulta";
inline constexpr std::string_view kArticleParameter = "articulo";
inline constexpr std::string_view kQueryParameter = "busqueda";  // that an article is tied to
inline constexpr std::string_view kOneParameter = "uno";  // of a pair of articles
inline constexpr std::string_view kOtherParameter = "otro";
inline constexpr std::string_view kSentParameter = "enviada";
inline constexpr std::string_view kRepliedParameter = "respondida";
inline constexpr std::string_view kFormatParameter = "formato";
inline constexpr std::string_view kAfterParameter = "desde";
inline constexpr std::string_view kWriteParameter = "escribir";  // of the desk's two forms, which
inline constexpr std::string_view kMergedParameter = "unida";       // that led to this ticket
inline constexpr std::string_view kOriginalParameter = "original";  // of a merged one, its own page
inline constexpr std::string_view kVotedParameter = "valorado";
inline constexpr std::string_view kVersionParameter = "version";  // of a work order
inline constexpr std::string_view kBackParameter = "volver";
inline constexpr std::string_view kDoneParameter = "hecho";  // what was just done, in a word
inline constexpr std::string_view kIdParameter = "id";
inline constexpr std::string_view kEndedParameter = "terminada";  // the session was

// What of the desk's queue a page shows; the words are those of the store ("mine", "waiting").
struct QueueAddress {
  std::string whose, text, area, state, priority, kind, account;  // empty: the usual, or any
  int page = 0;                                                   // from 0
};
inline constexpr std::string_view kWhoseParameter = "ver";
inline constexpr std::string_view kStateParameter = "estado";
inline constexpr std::string_view kPriorityParameter = "prioridad";
inline constexpr std::string_view kAccountParameter = "cuenta";
inline constexpr std::string_view kDayParameter = "fecha";      // "2026-11-24"
inline constexpr std::string_view kChangeParameter = "cambio";  // the newest one that was shown
inline constexpr std::string_view kMomentParameter = "hora";    // of the page, in ms since 1970

// Of which figures a page tells, and in which order.
struct FiguresAddress {
  std::string_view path = kFiguresPath;
  int weeks = 12;
  std::string area = {}, lang = {};  // empty: all
  std::string sort = {};             // of the column that orders the rows; empty: the usual
  std::string csv_table = {};        // of the page, as a file; empty: the page
  int page = 0;                      // from 0
  std::string article = {};          // of this one alone; empty: of all
};
inline constexpr std::string_view kWeeksParameter = "semanas";
inline constexpr std::string_view kSortParameter = "orden";
inline constexpr std::string_view kTableParameter = "tabla";
std::string figures_path(const FiguresAddress& address);

// The editors' work list, of one kind of line or of all; and after something was done to a line.
inline constexpr std::string_view kOnlyParameter = "ver";
inline constexpr std::string_view kWorkKindParameter = "tipo";
inline constexpr std::string_view kWorkThingParameter = "cosa";
std::string work_path(std::string_view only, int page = 0);
std::string work_done_path(std::string_view only, std::string_view done, std::string_view kind,
                           std::string_view thing);

std::string queue_path(const QueueAddress& address);
std::string queue_row_id(std::string_view ticket);  // for fragments
// Whether the queue is still as a page of `change` and `moment_ms` shows it.
std::string queue_news_path(const QueueAddress& address, long long change, long long moment_ms);
std::string day_path(std::string_view day, std::string_view whose);
// `path` with what was done, and to which ticket.
std::string with_done(std::string path, std::string_view done, std::string_view ticket);

std::string search_path(const SearchAddress& address);
std::string explain_path(const SearchAddress& address);  // why it found what it found
std::string article_path(std::string_view id, std::string_view anchor = {},
                         std::string_view asking = {});
std::string ticket_path(std::string_view id, std::string_view asking = {});
std::string merged_path(std::string_view survivor, std::string_view merged);
std::string original_path(std::string_view merged);
std::string vote_path(std::string_view article);
std::string close_ticket_path(std::string_view id);
std::string order_path(std::string_view id);
std::string order_statement_path(std::string_view id);
std::string call_path(std::string_view id);
std::string plan_month_path(std::string_view month);  // "2026-11", or "2026-11.csv"
std::string order_desk_path(std::string_view id);
std::string order_time_path(std::string_view id);
std::string ticket_time_path(std::string_view id);
std::string ticket_order_path(std::string_view id);  // makes an order of a ticket
// What is done to a ticket: "responder", "confirmar" …
std::string ticket_action_path(std::string_view id, std::string_view action);
std::string desk_ticket_path(std::string_view id);
std::string desk_action_path(std::string_view id, std::string_view action);
// With a notice of what was just done, in a word, which gets the focus.
// `other`: another ticket that it was about.
std::string desk_done_path(std::string_view id, std::string_view done,
                           std::string_view other = {});
std::string insert_path(std::string_view ticket, std::string_view article);
std::string desk_write_path(std::string_view id, std::string_view form);  // "respuesta", "nota"
// A list with its search and page, `text` and `page` as in SearchAddress.
std::string tickets_path(std::string_view text, int page);
std::string own_data_path(std::string_view format, std::string_view after = {});
std::string duplicates_path(std::string_view article = {});  // pairs of one, or all
// The same after a pair of them was dismissed.
std::string dismissed_path(std::string_view article, std::string_view one, std::string_view other);
// `tab` and `done` a word each, `id` of the line that it was done to.
std::string synonyms_path(std::string_view tab, std::string_view lang = {},
                          std::string_view text = {}, int page = 0);
std::string synonyms_done_path(std::string_view tab, std::string_view done, long long id);
std::string similar_path(std::string_view ticket);
// Of a query and an article: each may be empty.
std::string guards_path(std::string_view article, std::string_view query = {},
                        std::string_view lang = {});
std::string promoted_path(std::string_view article, std::string_view query = {},
                          std::string_view lang = {});
std::string path_of_search(long long id);                  // of one search of the log
std::string paths_path(std::string_view which, int page);  // page from 0
std::string area_path(std::string_view id);
std::string area_admin_path(std::string_view id);
// The audit log narrowed to a person's name, a thing and days; `page` from 0.
std::string audit_path(std::string_view person, std::string_view thing, std::string_view from,
                       std::string_view until, int page);
std::string news_path(std::string_view lang);
std::string ask_path(std::string_view text, std::string_view area = {});
std::string ask_path_of(std::string_view asking, std::string_view done = {});  // back to a draft
std::string attachment_path(std::string_view id);
std::string image_path(std::string_view id);  // of articles; text/markdown_links reads it back
std::string ask_solved_path(std::string_view asking);

// Of sealed secrets: lists of a ticket and, for technicians, of an account; and one of them.
std::string ticket_secrets_path(std::string_view ticket);
std::string account_secrets_path(std::string_view account);
std::string secret_path(std::string_view id);
std::string extend_secret_path(std::string_view id);
std::string delete_secret_path(std::string_view id);
std::string invitation_path(std::string_view token);
std::string new_password_path(std::string_view token);
bool is_one_time_path(std::string_view path);  // one of these two: its address is a secret
std::string person_path(std::string_view list_path, std::string_view id);

enum class SessionEnd { No, Yes };
std::string sign_in_path(std::string_view back, SessionEnd ended = SessionEnd::No);

std::string mail_link(std::string_view address, std::string_view subject = {},
                      std::string_view body = {});

// The same address in another language of the interface.
std::string in_language(std::string_view target, std::string_view code);

// Whether `target` leads to a page of this portal and nowhere else; what a visitor sends as "come
// back here" is used only then.
bool is_local_target(std::string_view target);

// `path` with these behind it; an empty value is left out.
std::string with_parameters(
    std::string path, const std::vector<std::pair<std::string_view, std::string>>& parameters);

std::string percent_encode(std::string_view text);

}  // namespace kb::server::view
