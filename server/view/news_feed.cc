// SPDX-License-Identifier: MIT
#include "server/view/news_feed.h"

#include <fmt/format.h>

#include "server/view/html.h"

namespace kb::server::view {
namespace {

// Control characters have no place in XML, not even escaped; nor have U+FFFE and U+FFFF.
std::string xml(std::string_view text) {
  std::string fit;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_control = c >= 0 && c < ' ' && c != '\t' && c != '\n';
    const auto three = text.substr(i, 3);
    if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF")
      i += 2;
    else if (!is_control)
      fit += c;
  }
  return escape(fit).text;
}

std::string entry_text(const NewsEntry& entry) {
  std::string out = fmt::format(
      "<entry><id>{0}</id><title>{1}</title><updated>{2}</updated>"
      "<link rel=\"alternate\" type=\"text/html\" href=\"{0}\"/>",
      xml(entry.url), xml(entry.title), to_rfc3339(entry.updated));
  if (!entry.area.empty()) out += fmt::format("<category term=\"{}\"/>", xml(entry.area));
  if (!entry.summary.empty()) out += fmt::format("<summary>{}</summary>", xml(entry.summary));
  return out + "</entry>\n";
}

}  // namespace

std::string render_news_feed(const NewsFeed& feed) {
  const Instant updated = feed.entries.empty() ? Instant{} : feed.entries.front().updated;
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n"
      "<id>{}</id><title>{}</title><updated>{}</updated><author><name>{}</name></author>\n"
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n"
      "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
      xml(feed.lang), xml(feed.url), xml(feed.title), to_rfc3339(updated), xml(feed.author),
      xml(feed.url), xml(feed.home_url));
  for (const auto& entry : feed.entries) out += entry_text(entry);
  return out + "</feed>\n";
}

}  // namespace kb::server::view
