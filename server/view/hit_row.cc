// SPDX-License-Identifier: MIT
#include "server/view/hit_row.h"

#include "server/view/format.h"
#include "server/view/highlight.h"
#include "server/view/languages.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

std::string name_of(const std::map<std::string, std::string>& names, const std::string& id) {
  const auto found = names.find(id);
  return found == names.end() ? id : found->second;
}

bool is_ticket(const search::Hit& hit) {
  return hit.kind == "ticket";
}

// Whose a ticket is, said before anything else about it.
std::string private_line(const Catalogue& words, const search::Hit& hit, const ResultsPage& page) {
  if (!is_ticket(hit)) return "";
  if (hit.account.empty()) return words.text("hit.ticket");
  const Arguments account{{"account", name_of(page.account_names, hit.account)}};
  return words.text(page.is_staff ? "hit.of_account" : "hit.own", account);
}

std::string status_name(const Catalogue& words, const std::string& status) {
  static const std::map<std::string, std::string_view, std::less<>> keys{
      {"open", "status.open"},
      {"in_progress", "status.in_progress"},
      {"waiting", "status.waiting"},
      {"resolved", "status.resolved"},
      {"closed", "status.closed"}};
  const auto key = keys.find(status);
  return key == keys.end() ? status : words.text(key->second);
}

void put_status(Data& data, const Catalogue& words, const search::Hit& hit) {
  put(data, "status", is_ticket(hit) && !hit.status.empty() ? status_name(words, hit.status) : "");
  put(data, "status_ok", hit.status == "resolved" || hit.status == "closed");
  put(data, "status_wait", hit.status == "waiting");
}

std::vector<std::string> meta_pieces(const Catalogue& words, const search::Hit& hit,
                                     const ResultsPage& page) {
  std::vector<std::string> pieces;
  if (is_ticket(hit)) return {format_date(words, hit.updated)};
  const auto* language = find_language(hit.lang);
  if (hit.lang != words.language() && language)
    pieces.push_back(words.text(language->written_in_key));
  if (const auto solved = page.solved.find(hit.id); solved != page.solved.end()) {
    auto text = solved_text(words, solved->second.recent, solved->second.total);
    if (!text.empty()) pieces.push_back(std::move(text));
  }
  pieces.push_back(words.text("hit.reviewed", {{"date", format_date(words, hit.updated)}}));
  return pieces;
}

Html heading_link(const Catalogue& words, const search::Hit& hit) {
  if (is_ticket(hit) || hit.heading.empty()) return {};
  const Html link{"<a href=\"" + escape(article_path(hit.id, hit.anchor)).text + "\">" +
                  escape(hit.heading).text + "</a>"};
  return words.html("results.at", {{"heading", link}});
}

}  // namespace

Data hit_row(const Catalogue& words, const search::Hit& hit, HitRank rank,
             const ResultsPage& page) {
  const bool best = rank == HitRank::Best;
  Data row;
  put(row, "best", best);
  put(row, "promoted", hit.promoted);
  put(row, "private", private_line(words, hit, page));
  put(row, "staff_only", hit.audience == search::Audience::Internal);
  put(row, "area", hit.area.empty() ? "" : name_of(page.area_names, hit.area));
  put(row, "href", is_ticket(hit) ? ticket_path(hit.id) : article_path(hit.id));
  put(row, "lang", hit.lang == words.language() ? "" : hit.lang);
  put(row, "title", hit.title);
  put(row, "heading_html", heading_link(words, hit));
  put(row, "summary", best ? hit.summary : "");
  put(row, "passage_html", best && !hit.summary.empty() ? Html{} : highlight(hit.passage));
  put_status(row, words, hit);
  put_list(row, "meta", meta_pieces(words, hit, page), [](const std::string& text) {
    Data piece;
    put(piece, "text", text);
    return piece;
  });
  return row;
}

}  // namespace kb::server::view
