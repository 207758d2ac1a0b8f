// SPDX-License-Identifier: MIT
#include "server/clients/pages.h"
#include "server/lists.h"
#include "server/view/languages.h"
#include "server/view/links.h"
#include "server/view/news_feed.h"

namespace kb::server {
namespace {

constexpr int kMostEntries = 50;

// Readers of feeds need whole addresses. Without the setting, the one they came by.
std::string base_url(const Request& request, const Services& services) {
  if (!services.config.text("public-url").empty()) return services.outgoing.settings().base_url;
  return "http://" + request.header("host");
}

std::vector<view::NewsEntry> entries(Services& services, const std::string& base,
                                     const std::string& lang) {
  auto tx = services.store.read();
  const auto names = area_names(tx, lang);
  std::vector<view::NewsEntry> out;
  for (const auto& article : store::newest_public(tx, lang, kMostEntries)) {
    const auto area = names.find(article.area);
    out.push_back({base + view::article_path(article.id), article.title, article.summary,
                   area == names.end() ? "" : area->second, article.updated});
  }
  return out;
}

}  // namespace

Response send_news_feed(const Request& request, const Visitor&, Services& services) {
  const auto* asked = view::find_language(request.query_value("lang"));
  const auto& language = asked != nullptr ? *asked : view::interface_languages().front();
  const auto base = base_url(request, services);
  const auto& words = services.renderer.words(language.code);
  view::NewsFeed feed;
  feed.lang = language.code;
  feed.author = services.site.current()->firm;
  feed.title = words.text("news.title", {{"firm", feed.author}});
  feed.url = base + view::news_path(language.code);
  feed.home_url = base + std::string(view::kHomePath);
  feed.entries = entries(services, base, feed.lang);
  Response response;
  response.content_type = "application/atom+xml; charset=utf-8";
  response.body = view::render_news_feed(feed);
  response.caching = Caching::Revalidate;
  response.headers.emplace_back("Cache-Control", "public, max-age=300");
  response.headers.emplace_back("Vary", "Accept-Encoding, Host");
  return response;
}

}  // namespace kb::server
