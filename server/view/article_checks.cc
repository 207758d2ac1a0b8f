// SPDX-License-Identifier: MIT
#include "server/view/article_checks.h"

#include <cmath>

#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

using text::ArticleFlaw;

enum class Weight { Ok, Advice, Wrong };

struct Wording {
  const char* key;
  const char* hint;  // what to do
  Weight weight;
};

Wording wording_of(ArticleFlaw flaw) {
  switch (flaw) {
    case ArticleFlaw::Secret:
      return {"check.secret", "check.secret.hint", Weight::Wrong};
    case ArticleFlaw::TitleMissing:
      return {"check.title_missing", "check.title_missing.hint", Weight::Advice};
    case ArticleFlaw::TitleLong:
      return {"check.title_long", "check.title_long.hint", Weight::Advice};
    case ArticleFlaw::TitleTopic:
      return {"check.title_topic", "check.title_topic.hint", Weight::Advice};
    case ArticleFlaw::TitleJargon:
      return {"check.title_jargon", "check.title_jargon.hint", Weight::Advice};
    case ArticleFlaw::TitleShouts:
      return {"check.title_shouts", "check.title_shouts.hint", Weight::Advice};
    case ArticleFlaw::HardToRead:
      return {"check.hard", "check.hard.hint", Weight::Advice};
    case ArticleFlaw::SeveralTasks:
      return {"check.tasks", "check.tasks.hint", Weight::Advice};
    case ArticleFlaw::ManyLists:
      return {"check.lists", "check.lists.hint", Weight::Advice};
    case ArticleFlaw::HeadingJump:
      return {"check.jump", "check.jump.hint", Weight::Advice};
    case ArticleFlaw::ImageWithoutAlt:
      return {"check.alt", "check.alt.hint", Weight::Wrong};
    case ArticleFlaw::ImageUnknown:
      return {"check.image", "check.image.hint", Weight::Wrong};
    case ArticleFlaw::LinkMissing:
      return {"check.link_missing", "check.link_missing.hint", Weight::Wrong};
    case ArticleFlaw::LinkArchived:
      return {"check.link_unpublished", "check.link_unpublished.hint", Weight::Wrong};
    case ArticleFlaw::LinkNotReadable:
      return {"check.link_hidden", "check.link_hidden.hint", Weight::Wrong};
    case ArticleFlaw::AnchorMissing:
      return {"check.anchor", "check.anchor.hint", Weight::Wrong};
    case ArticleFlaw::AddressUnfit:
      return {"check.address", "check.address.hint", Weight::Wrong};
    case ArticleFlaw::StaffMarkLoose:
      break;
  }
  return {"check.staff_mark", "check.staff_mark.hint", Weight::Wrong};
}

Data line_row(const std::string& text, Weight weight) {
  Data row;
  put(row, "class", weight == Weight::Ok ? "ok" : weight == Weight::Advice ? "warn" : "bad");
  put(row, "icon", weight == Weight::Ok ? "done" : "alert");
  put(row, "text", text);
  put(row, "hint", "");
  put(row, "line", "");
  put(row, "line_words", "");
  put(row, "covered", "");
  return row;
}

Data finding_row(const Catalogue& words, const text::ArticleReport& report,
                 const text::ArticleFinding& finding) {
  const Wording wording = wording_of(finding.flaw);
  const std::string n = std::to_string(std::lround(report.reading_ease.value_or(0)));
  Data row = line_row(words.text(wording.key, {{"what", finding.what}, {"n", n}}), wording.weight);
  put(row, "hint", words.text(wording.hint));
  put(row, "covered", finding.covered);
  if (finding.line == 0) return row;
  const std::string line = std::to_string(finding.line);
  put(row, "line", line);
  put(row, "line_words", words.text("check.line", {{"n", line}}));
  return row;
}

bool is_clean_of(const text::ArticleReport& report, std::initializer_list<ArticleFlaw> flaws) {
  for (const ArticleFlaw flaw : flaws)
    if (report.has(flaw)) return false;
  return true;
}

void put_checks(Data& data, const Catalogue& words, const text::ArticleReport& report) {
  using enum ArticleFlaw;
  Data rows(Data::type::list);
  for (const auto& finding : report.findings) rows.push_back(finding_row(words, report, finding));
  const auto add_ok = [&](bool is_ok, const std::string& text) {
    if (is_ok) rows.push_back(line_row(text, Weight::Ok));
  };
  add_ok(is_clean_of(report, {TitleMissing, TitleLong, TitleTopic, TitleJargon, TitleShouts}),
         words.text("check.ok.title"));
  if (report.reading_ease && !report.has(HardToRead))
    add_ok(true, words.text("check.ok.reading",
                            {{"n", std::to_string(std::lround(*report.reading_ease))}}));
  add_ok(is_clean_of(report, {SeveralTasks, ManyLists}), words.text("check.ok.tasks"));
  add_ok(is_clean_of(report, {LinkMissing, LinkArchived, LinkNotReadable, AnchorMissing,
                              AddressUnfit, Secret}),
         words.text("check.ok.links"));
  data["checks"] = std::move(rows);
  put(data, "has_secret", report.has(Secret));
}

}  // namespace

void put_article_beside(Data& data, const Catalogue& words, const ArticleBeside& beside) {
  put(data, "preview_lang", beside.lang == words.language() ? "" : beside.lang);
  put(data, "preview_title", beside.title);
  put(data, "preview_summary", beside.summary);
  put(data, "preview_html", beside.body);
  put(data, "preview_is_empty",
      beside.body.text.empty() && beside.title.empty() && beside.summary.empty());
  put_checks(data, words, beside.report);
}

std::string render_article_beside(const Renderer& renderer, const std::string& language,
                                  const ArticleBeside& beside) {
  Data data;
  put_article_beside(data, renderer.words(language), beside);
  return renderer.render("editors/beside", language, data);
}

}  // namespace kb::server::view
