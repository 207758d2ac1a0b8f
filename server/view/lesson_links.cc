// SPDX-License-Identifier: MIT
#include "server/view/lesson_links.h"

namespace kb::server::view {
namespace {

std::string with(std::string path, std::string_view name, std::string_view value) {
  path += path.find('?') == std::string::npos ? '?' : '&';
  return path + std::string(name) + "=" + percent_encode(value);
}

}  // namespace

std::string canned_path(std::string_view id) {
  return std::string(kCannedPath) + "/" + percent_encode(id);
}

std::string canned_done_path(std::string_view done, std::string_view id) {
  return with(with(std::string(kCannedPath), kDoneParameter, done), kPhraseParameter, id) +
         "#hecho";
}

std::string insert_canned_path(std::string_view ticket, std::string_view phrase) {
  return with(desk_action_path(ticket, "insertar"), kPhraseParameter, phrase);
}

std::string desk_draft_path(std::string_view id, std::string_view draft, std::string_view done) {
  return with(with(desk_ticket_path(id), kDoneParameter, done), kAskingParameter, draft) +
         "#hecho";
}

std::string covered_path(std::string_view draft) {
  return "/edicion/borradores/" + percent_encode(draft) + "/tapado";
}

std::string covered_done_path(std::string_view draft, std::string_view mark) {
  return with(covered_path(draft), kMarkParameter, mark) + "#hecho";
}

}  // namespace kb::server::view
