// SPDX-License-Identifier: MIT
#include "core/utf8.h"
#include "server/editors/article_beside.h"
#include "server/editors/article_report.h"
#include "server/editors/pages.h"
#include "server/markdown.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/view/article_checks.h"

namespace kb::server {
namespace {

constexpr size_t kMostTitleBytes = 300, kMostSummaryBytes = 1000;

store::Article article_of(const Request& request) {
  store::Article article;
  article.lang = request.form_value("lengua") == "en" ? "en" : "es";
  article.audience = store::article_audience_from(request.form_value("quien"))
                         .value_or(store::ArticleAudience::Public);
  article.title = one_line(request.form_value("titulo"), kMostTitleBytes);
  article.summary = one_line(request.form_value("resumen"), kMostSummaryBytes);
  article.body = utf8_prefix(request.form_value("cuerpo"), text::kMaxMarkdownBytes);
  return article;
}

}  // namespace

view::ArticleBeside article_beside(store::Transaction& tx, const Visitor& visitor,
                                   const view::Renderer& renderer, const store::Article& article,
                                   const IsHarmlessWord& is_harmless) {
  return {article.lang,
          article.title,
          article.summary,
          {article_html(tx, visitor, renderer, article.body, article.lang)},
          report_on(tx, article, is_harmless)};
}

Response preview_article(const Request& request, const Visitor& visitor, Services& services) {
  view::ArticleBeside beside;
  {
    auto tx = services.store.read();
    beside = article_beside(tx, visitor, services.renderer, article_of(request),
                            harmless_words(tx, visitor, request.form_value("borrador")));
  }
  Response response = page_response(
      visitor, view::render_article_beside(services.renderer, visitor.language, beside));
  response.caching = Caching::None;
  return response;
}

}  // namespace kb::server
