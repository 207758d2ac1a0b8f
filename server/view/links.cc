// SPDX-License-Identifier: MIT
#include "server/view/links.h"

#include "server/view/address_parts.h"

namespace kb::server::view {
namespace {

std::string with_search(std::string path, const SearchAddress& address) {
  add_parameter(path, kTextParameter, address.text);
  add_parameter(path, kAreaParameter, address.area);
  add_parameter(path, kTagParameter, address.tag);
  add_parameter(path, kKindParameter, address.kind);
  add_parameter(path, kLangParameter, address.lang);
  if (address.as_typed) add_parameter(path, kAsTypedParameter, "1");
  return path;
}

}  // namespace

std::string search_path(const SearchAddress& address) {
  std::string path = with_search(std::string(kSearchPath), address);
  if (address.page > 0) add_parameter(path, kPageParameter, std::to_string(address.page + 1));
  return path;
}

std::string explain_path(const SearchAddress& address) {
  return with_search(std::string(kExplainPath), address);
}

namespace {

void add_queue(std::string& path, const QueueAddress& address) {
  add_parameter(path, kWhoseParameter, address.whose);
  add_parameter(path, kTextParameter, address.text);
  add_parameter(path, kAreaParameter, address.area);
  add_parameter(path, kStateParameter, address.state);
  add_parameter(path, kPriorityParameter, address.priority);
  add_parameter(path, kKindParameter, address.kind);
  add_parameter(path, kAccountParameter, address.account);
}

}  // namespace

std::string queue_path(const QueueAddress& address) {
  std::string path(kDeskPath);
  add_queue(path, address);
  if (address.page > 0) add_parameter(path, kPageParameter, std::to_string(address.page + 1));
  return path;
}

std::string queue_row_id(std::string_view ticket) {
  return "c-" + percent_encode(ticket);
}

std::string queue_news_path(const QueueAddress& address, long long change, long long moment_ms) {
  std::string path(kQueueNewsPath);
  add_queue(path, address);
  add_parameter(path, kChangeParameter, std::to_string(change));
  add_parameter(path, kMomentParameter, std::to_string(moment_ms));
  return path;
}

std::string day_path(std::string_view day, std::string_view whose) {
  std::string path(kDayPath);
  add_parameter(path, kDayParameter, day);
  add_parameter(path, kWhoseParameter, whose);
  return path;
}

std::string with_done(std::string path, std::string_view done, std::string_view ticket) {
  add_parameter(path, kDoneParameter, done);
  add_parameter(path, kTicketParameter, ticket);
  return path + "#" + queue_row_id(ticket);
}

std::string article_path(std::string_view id, std::string_view anchor, std::string_view asking) {
  std::string path = "/articulos/" + percent_encode(id);
  add_parameter(path, kAskingParameter, asking);
  if (!anchor.empty()) path += "#" + percent_encode(anchor);
  return path;
}

std::string ticket_path(std::string_view id, std::string_view asking) {
  std::string path = "/consultas/" + percent_encode(id);
  add_parameter(path, kAskingParameter, asking);
  return path;
}

std::string merged_path(std::string_view survivor, std::string_view merged) {
  std::string path = ticket_path(survivor);
  add_parameter(path, kMergedParameter, merged);
  return path;
}

std::string original_path(std::string_view merged) {
  std::string path = ticket_path(merged);
  add_parameter(path, kOriginalParameter, "1");
  return path;
}

std::string vote_path(std::string_view article) {
  return article_path(article) + "/valoracion";
}

std::string close_ticket_path(std::string_view id) {
  return ticket_action_path(id, "cerrar");
}

std::string order_path(std::string_view id) {
  return "/encargos/" + percent_encode(id);
}

std::string order_statement_path(std::string_view id) {
  return order_path(id) + "/cierre";
}

std::string call_path(std::string_view id) {
  return "/llamadas/" + percent_encode(id);
}

std::string plan_month_path(std::string_view month) {
  return std::string(kPlanPath) + "/" + percent_encode(month);
}

std::string order_desk_path(std::string_view id) {
  return std::string(kOrdersDeskPath) + "/" + percent_encode(id);
}

std::string order_time_path(std::string_view id) {
  return order_desk_path(id) + "/tiempo";
}

std::string ticket_time_path(std::string_view id) {
  return desk_action_path(id, "tiempo");
}

std::string ticket_order_path(std::string_view id) {
  return desk_action_path(id, "encargo");
}

std::string ticket_action_path(std::string_view id, std::string_view action) {
  return ticket_path(id) + "/" + std::string(action);
}

std::string desk_ticket_path(std::string_view id) {
  return "/mesa/consultas/" + percent_encode(id);
}

std::string desk_action_path(std::string_view id, std::string_view action) {
  return desk_ticket_path(id) + "/" + std::string(action);
}

std::string desk_done_path(std::string_view id, std::string_view done, std::string_view other) {
  std::string path = desk_ticket_path(id);
  add_parameter(path, kDoneParameter, done);
  if (!other.empty()) add_parameter(path, kOtherParameter, other);
  return path + "#hecho";
}

std::string insert_path(std::string_view ticket, std::string_view article) {
  std::string path = desk_action_path(ticket, "insertar");
  add_parameter(path, kArticleParameter, article);
  return path;
}

std::string desk_write_path(std::string_view id, std::string_view form) {
  std::string path = desk_ticket_path(id);
  add_parameter(path, kWriteParameter, form);
  return path + "#responder";
}

std::string tickets_path(std::string_view text, int page) {
  std::string path(kTicketsPath);
  add_parameter(path, kTextParameter, text);
  if (page > 0) add_parameter(path, kPageParameter, std::to_string(page + 1));
  return path + "#hist";
}

std::string own_data_path(std::string_view format, std::string_view after) {
  std::string path(kOwnDataPath);
  add_parameter(path, kFormatParameter, format);
  add_parameter(path, kAfterParameter, after);
  return path;
}

std::string area_path(std::string_view id) {
  return "/temas/" + percent_encode(id);
}

std::string area_admin_path(std::string_view id) {
  return std::string(kAreasAdminPath) + "/" + percent_encode(id);
}

std::string audit_path(std::string_view person, std::string_view thing, std::string_view from,
                       std::string_view until, int page) {
  std::string path(kAuditPath);
  add_parameter(path, "persona", person);
  add_parameter(path, "cosa", thing);
  add_parameter(path, "desde", from);
  add_parameter(path, "hasta", until);
  if (page > 0) add_parameter(path, kPageParameter, std::to_string(page + 1));
  return path;
}

std::string news_path(std::string_view lang) {
  return std::string(kNewsPath) + "?lang=" + percent_encode(lang);
}

std::string ask_path(std::string_view text, std::string_view area) {
  std::string path(kAskPath);
  add_parameter(path, kTextParameter, text);
  add_parameter(path, kAreaParameter, area);
  return path;
}

std::string ask_path_of(std::string_view asking, std::string_view done) {
  std::string path(kAskPath);
  add_parameter(path, kAskingParameter, asking);
  if (!done.empty()) add_parameter(path, kDoneParameter, done);
  return path;
}

std::string similar_path(std::string_view ticket) {
  std::string path(kSimilarPath);
  add_parameter(path, kTicketParameter, ticket);
  return path;
}

std::string image_path(std::string_view id) {
  return "/imagenes/" + percent_encode(id);
}
std::string attachment_path(std::string_view id) {
  return "/adjuntos/" + percent_encode(id);
}

std::string ask_solved_path(std::string_view asking) {
  std::string path(kAskSolvedPath);
  add_parameter(path, kAskingParameter, asking);
  return path;
}

std::string ticket_secrets_path(std::string_view ticket) {
  return ticket_path(ticket) + "/claves";
}

std::string account_secrets_path(std::string_view account) {
  return "/mesa/claves/" + percent_encode(account);
}

std::string secret_path(std::string_view id) {
  return "/claves/" + percent_encode(id);
}

std::string extend_secret_path(std::string_view id) {
  return secret_path(id) + "/ampliar";
}

std::string delete_secret_path(std::string_view id) {
  return secret_path(id) + "/borrar";
}

constexpr std::string_view kInvitations = "/invitacion/", kNewPasswords = "/clave-nueva/";

std::string invitation_path(std::string_view token) {
  return std::string(kInvitations) + percent_encode(token);
}

std::string new_password_path(std::string_view token) {
  return std::string(kNewPasswords) + percent_encode(token);
}

bool is_one_time_path(std::string_view path) {
  return path.starts_with(kInvitations) || path.starts_with(kNewPasswords);
}

std::string person_path(std::string_view list_path, std::string_view id) {
  return std::string(list_path) + "/" + percent_encode(id);
}

std::string sign_in_path(std::string_view back, SessionEnd ended) {
  std::string path(kSignInPath);
  add_parameter(path, kBackParameter, back == kHomePath ? "" : back);
  if (ended == SessionEnd::Yes) add_parameter(path, kEndedParameter, "1");
  return path;
}

}  // namespace kb::server::view
