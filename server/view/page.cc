// SPDX-License-Identifier: MIT
#include "server/view/page.h"

#include <algorithm>

#include "core/utf8.h"
#include "server/view/format.h"
#include "server/view/languages.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"
#include "server/view/writing_links.h"

namespace kb::server::view {
namespace {

struct ThemeChoice {
  const char* value;
  const char* key;
};
constexpr ThemeChoice kThemes[] = {
    {"system", "theme.system"}, {"light", "theme.light"}, {"dark", "theme.dark"}};

// Keys, one after the other.
constexpr const char* kGoToDesk = "g q";
constexpr const char* kGoToWork = "g w";

struct UndoWords {
  std::string_view kind;
  const char* key;
};
constexpr UndoWords kUndoWords[] = {
    {"solved", "undo.solved"},         {"sent", "undo.sent"},
    {"merged", "undo.merged"},         {"unlinked", "undo.unlinked"},
    {"draft_dropped", "undo.dropped"}, {"note_dropped", "undo.dropped"},
    {"dismissed", "undo.dismissed"},   {"article_merged", "undo.article_merged"},
};

std::string upper_case(std::string_view ascii) {
  std::string out(ascii);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

Data nav_link(const Catalogue& words, std::string_view href, const char* key, bool current) {
  Data link;
  put(link, "href", href);
  put(link, "label", words.text(key));
  put(link, "current", current);
  put(link, "nav_key", "");
  put(link, "waiting", "");  // else it would be looked for in the page around
  return link;
}

// How many of what it leads to wait, as a figure and for those who hear it.
Data with_count(Data link, const Catalogue& words, const char* key, long long waiting) {
  put(link, "waiting", waiting > 0 ? std::to_string(waiting) : "");
  put(link, "waiting_words", waiting > 0 ? words.count(key, waiting) : "");
  return link;
}

struct NavEntry {
  NavItem item;
  std::string_view href;
  const char* key;
  bool shown;
  const char* counted = "";  // how many wait for the reader, in words
  long long waiting = 0;
};

// The pages of writing are known by their addresses.
bool is_current(const Frame& frame, NavItem current, NavItem item) {
  if (item != NavItem::None) return current == item;
  return frame.target.starts_with(kArticlesPath) || frame.target.starts_with(kDraftsPath);
}

// Staff have their tools where others have what they may ask for.
void put_nav(Data& data, const Catalogue& words, const Frame& frame, NavItem current) {
  const NavEntry entries[] = {
      {NavItem::Search, kHomePath, "nav.search", true},
      {NavItem::Desk, kDeskPath, "nav.desk", frame.is_staff, "nav.desk.waiting",
       frame.is_technician ? frame.waiting_tickets : 0},
      {NavItem::Orders, kOrdersDeskPath, "nav.orders", frame.is_technician},
      {NavItem::Work, kWorkPath, "nav.work", frame.is_editor},
      {NavItem::None, kArticlesPath, "nav.articles", frame.is_editor || frame.is_technician},
      {NavItem::Figures, frame.is_editor ? kFiguresPath : kDeskFiguresPath, "nav.figures",
       frame.is_staff},
      {NavItem::Admin, kAdminPath, "nav.admin", frame.is_administrator},
      {NavItem::Ask, kAskPath, "nav.ask", !frame.is_staff},
      {NavItem::Tickets, kTicketsPath, "nav.tickets", frame.is_contact, "nav.tickets.waiting",
       frame.is_technician ? 0 : frame.waiting_tickets},
      {NavItem::HowWeWork, kHowWeWorkPath, "nav.how", !frame.is_staff},
  };
  Data links(Data::type::list);
  for (const auto& [item, href, key, shown, counted, waiting] : entries) {
    if (!shown) continue;
    auto link = with_count(nav_link(words, href, key, is_current(frame, current, item)), words,
                           counted, waiting);
    if (item == NavItem::Desk) put(link, "nav_key", kGoToDesk);
    if (item == NavItem::Work) put(link, "nav_key", kGoToWork);
    links.push_back(std::move(link));
  }
  data["nav"] = std::move(links);
}

bool is_offered(const Frame& frame, std::string_view code) {
  return frame.languages.empty() ||
         std::ranges::find(frame.languages, code) != frame.languages.end();
}

void put_other_languages(Data& data, const Frame& frame) {
  Data links(Data::type::list);
  for (const auto& [code, own_name, key] : interface_languages()) {
    if (code == frame.language || !is_offered(frame, code)) continue;
    Data link;
    put(link, "code", code);
    put(link, "short_name", upper_case(code));
    put(link, "name", own_name);
    put(link, "href", in_language(frame.target, code));
    links.push_back(link);
  }
  data["other_languages"] = std::move(links);
}

void put_themes(Data& data, const Catalogue& words, const std::string& theme) {
  put_list(data, "themes", kThemes, [&](const ThemeChoice& choice) {
    Data option;
    put(option, "value", choice.value);
    put(option, "label", words.text(choice.key));
    put(option, "chosen", theme.empty() ? choice.value == kThemes[0].value : theme == choice.value);
    return option;
  });
}

void put_addresses(Data& data, const Frame& frame) {
  put(data, "home_path", kHomePath);
  put(data, "admin_path", kAdminPath);
  put(data, "search_path", kSearchPath);
  put(data, "ask_path", kAskPath);
  put(data, "tickets_path", kTicketsPath);
  put(data, "how_path", kHowWeWorkPath);
  put(data, "theme_path", kThemePath);
  put(data, "sign_out_path", kSignOutPath);
  put(data, "sign_in_path", sign_in_path(frame.target));
  put(data, "news_path", news_path(frame.language));
  put(data, "mail_link", mail_link(frame.support_email));
}

void put_staff_menu(Data& data, const Catalogue& words, const Frame& frame) {
  Data links(Data::type::list);
  if (frame.is_contact) links.push_back(nav_link(words, kOwnSecretsPath, "nav.sealed", false));
  if (frame.is_technician) links.push_back(nav_link(words, kOrdersDeskPath, "nav.orders", false));
  if (frame.is_administrator) links.push_back(nav_link(words, kPlansAdminPath, "nav.plans", false));
  if (frame.is_editor) links.push_back(nav_link(words, kVotesPath, "nav.votes", false));
  if (frame.is_editor) links.push_back(nav_link(words, kDuplicatesPath, "nav.duplicates", false));
  if (frame.is_editor) links.push_back(nav_link(words, kGapsPath, "nav.gaps", false));
  if (frame.is_editor) links.push_back(nav_link(words, kSynonymsPath, "nav.synonyms", false));
  if (frame.is_editor) links.push_back(nav_link(words, kTagsPath, "nav.tags", false));
  if (frame.is_editor) links.push_back(nav_link(words, kPathsPath, "nav.paths", false));
  if (frame.is_editor) links.push_back(nav_link(words, kGuardsPath, "nav.guards", false));
  if (frame.is_editor) links.push_back(nav_link(words, kPromotedPath, "nav.promoted", false));
  if (frame.is_staff) links.push_back(nav_link(words, kFiguresPath, "nav.figures", false));
  if (frame.is_administrator) links.push_back(nav_link(words, kPeoplePath, "nav.people", false));
  if (frame.is_administrator) links.push_back(nav_link(words, kAdminPath, "nav.admin", false));
  data["staff_menu"] = std::move(links);
}

void put_own_menu(Data& data, const Catalogue& words, const Frame& frame) {
  Data links(Data::type::list);
  links.push_back(nav_link(words, kOwnPath, "nav.account", false));
  if (frame.may_see_time) links.push_back(nav_link(words, kPlanPath, "nav.plan", false));
  if (frame.may_manage) links.push_back(nav_link(words, kContactsPath, "nav.contacts", false));
  links.push_back(nav_link(words, std::string(kOwnPath) + "#sesiones", "nav.sessions", false));
  data["own_menu"] = std::move(links);
}

void put_timer(Data& data, const Catalogue& words, const Frame& frame) {
  put(data, "top_timer", frame.timer.has_value());
  if (!frame.timer) return;
  const auto& [ticket, seconds] = *frame.timer;
  put(data, "top_timer_href", desk_ticket_path(ticket));
  put(data, "top_timer_ticket", ticket);
  put(data, "top_timer_seconds", std::to_string(seconds));
  put(data, "top_timer_text", format_clock(seconds));
  put(data, "top_timer_words", words.text("timer.runs", {{"ticket", ticket}}));
}

void put_undo(Data& data, const Catalogue& words, const Frame& frame) {
  put(data, "undo_offer", frame.undo.has_value());
  if (!frame.undo) return;
  const auto& [id, kind, thing, other] = *frame.undo;
  put(data, "undo_path", kUndoPath);
  put(data, "undo_id", id);
  const auto* const known = std::ranges::find(kUndoWords, kind, &UndoWords::kind);
  put(data, "undo_words",
      known == std::end(kUndoWords) ? id : words.text(known->key, {{"id", thing}, {"into", other}}));
}

void put_frame(Data& data, const Frame& frame) {
  put(data, "language", frame.language);
  put(data, "theme", frame.theme);
  put(data, "target", frame.target);
  put(data, "csrf_token", frame.csrf_token);
  put(data, "firm", frame.firm);
  put(data, "look", frame.look);
  put(data, "logo", frame.logo);
  put(data, "hours", frame.hours);
  put(data, "support_email", frame.support_email);
  put(data, "person", frame.person);
  put(data, "is_staff", frame.is_staff);
  put(data, "has_work_list", frame.is_editor);
  put(data, "initials", initials(frame.person));
  put(data, "search_text", frame.search_text);
}

}  // namespace

std::string render_page(const Renderer& renderer, const Frame& frame, std::string_view page,
                        const PageOptions& options, Data data) {
  const Catalogue& words = renderer.words(frame.language);
  put_frame(data, frame);
  put_addresses(data, frame);
  put_nav(data, words, frame, options.current);
  put_staff_menu(data, words, frame);
  put_own_menu(data, words, frame);
  put_timer(data, words, frame);
  put_undo(data, words, frame);
  put_other_languages(data, frame);
  put_themes(data, words, frame.theme);
  put(data, "title", options.title);
  put(data, "header_search", !options.has_own_search);
  put(data, "desk", options.is_desk);
  return renderer.render(page, frame.language, data);
}

std::string initials(std::string_view name) {
  std::string out;
  int letters = 0;
  bool at_start = true;
  for (size_t position = 0; position < name.size() && letters < 2;) {
    const char32_t c = next_code_point(name, position);
    if (at_start && c != U' ') {
      append_utf8(out, c);
      ++letters;
    }
    at_start = c == U' ';
  }
  return out;
}

}  // namespace kb::server::view
