// SPDX-License-Identifier: MIT
#include "text/article_checks.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"
#include "text/markdown_facts.h"
#include "text/markdown_links.h"
#include "text/reading_ease.h"
#include "text/secrets.h"
#include "text/title_checks.h"

namespace kb::text {
namespace {

constexpr size_t kStemBytes = 5;          // "redireccion" and "redirigir" are about one thing
constexpr size_t kLeastTellingBytes = 4;  // of a word that says what a heading is about
constexpr size_t kMostFindingsOfAKind = 20, kMostTasks = 10;

class Checks {
 public:
  explicit Checks(const CheckedArticle& article)
      : article_(article), facts_(markdown_facts(article.body)) {}

  ArticleReport run() {
    find_secrets_in(article_.title, false);
    find_secrets_in(article_.summary, false);
    find_secrets_in(article_.body, true);
    check_the_title();
    check_reading();
    check_tasks();
    check_headings();
    check_images();
    check_links();
    check_staff_marks();
    return std::move(report_);
  }

 private:
  void add(ArticleFlaw flaw, int line = 0, std::string what = {}, std::string covered = {}) {
    const auto same = std::ranges::count(report_.findings, flaw, &ArticleFinding::flaw);
    if (std::cmp_less(same, kMostFindingsOfAKind))
      report_.findings.push_back({flaw, line, std::move(what), std::move(covered)});
  }

  void find_secrets_in(std::string_view text, bool is_body) {
    int line = 1;
    size_t counted = 0;
    for (const Secret& secret : find_secrets(text)) {
      line +=
          static_cast<int>(std::ranges::count(text.substr(counted, secret.begin - counted), '\n'));
      counted = secret.begin;
      if (article_.is_harmless &&
          article_.is_harmless(text.substr(secret.begin, secret.end - secret.begin)))
        continue;
      add(ArticleFlaw::Secret, is_body ? line : 0, place_of(text, secret), covered(text, secret));
    }
  }

  void check_the_title() {
    for (auto& [flaw, word] : check_title(article_.title, article_.lang)) {
      if (flaw == TitleFlaw::Missing) add(ArticleFlaw::TitleMissing);
      if (flaw == TitleFlaw::Long) add(ArticleFlaw::TitleLong);
      if (flaw == TitleFlaw::Shouts) add(ArticleFlaw::TitleShouts);
      if (article_.is_internal) continue;
      if (flaw == TitleFlaw::Topic) add(ArticleFlaw::TitleTopic);
      if (flaw == TitleFlaw::Jargon) add(ArticleFlaw::TitleJargon, 0, word);
    }
  }

  void check_reading() {
    report_.reading_ease = reading_ease(facts_.prose, article_.lang);
    if (report_.reading_ease && *report_.reading_ease < kPlainReadingEase)
      add(ArticleFlaw::HardToRead);
  }

  // Headings that say how to do something, with steps below, and have no word in common: two
  // readers look for them apart.
  void check_tasks() {
    std::vector<const HeadingFact*> tasks;
    for (const auto& list : facts_.numbered_lists) {
      if (!list.heading || tasks.size() == kMostTasks) continue;
      const HeadingFact& heading = facts_.headings[*list.heading];
      const bool is_new = tasks.empty() || tasks.back() != &heading;
      if (is_new && is_how_to(heading.text, article_.lang) && is_apart(heading, tasks))
        tasks.push_back(&heading);
    }
    if (tasks.size() > 1) {
      std::string names;
      for (const auto* task : tasks) names += (names.empty() ? "" : "; ") + task->text;
      add(ArticleFlaw::SeveralTasks, tasks[1]->line, names);
    }
    if (facts_.numbered_lists.size() > kMostNumberedLists)
      add(ArticleFlaw::ManyLists, facts_.numbered_lists[kMostNumberedLists].line,
          std::to_string(facts_.numbered_lists.size()));
  }

  // The first word is the verb.
  static std::vector<std::string> subjects_of(std::string_view heading) {
    std::vector<std::string> stems;
    for (auto& word : folded_words(heading))
      stems.push_back(word.size() < kLeastTellingBytes ? "" : word.substr(0, kStemBytes));
    if (!stems.empty()) stems.erase(stems.begin());
    std::erase(stems, "");
    return stems;
  }

  static bool is_apart(const HeadingFact& heading, const std::vector<const HeadingFact*>& others) {
    const auto mine = subjects_of(heading.text);
    if (mine.empty()) return false;
    return std::ranges::none_of(others, [&](const HeadingFact* other) {
      const auto theirs = subjects_of(other->text);
      return std::ranges::find_first_of(mine, theirs) != mine.end();
    });
  }

  void check_headings() {
    for (size_t i = 1; i < facts_.headings.size(); ++i)
      if (facts_.headings[i].level > facts_.headings[i - 1].level + 1)
        add(ArticleFlaw::HeadingJump, facts_.headings[i].line, facts_.headings[i].text);
  }

  void check_images() {
    for (const ImageFact& image : facts_.images) {
      const auto id = own_image_of(image.target);
      if (!id || (article_.has_image && !article_.has_image(*id)))
        add(ArticleFlaw::ImageUnknown, image.line, image.target);
      else if (image.alternative.empty())
        add(ArticleFlaw::ImageWithoutAlt, image.line, image.target);
    }
  }

  void check_links() {
    for (const LinkFact& link : facts_.links) check_link(link);
  }

  void check_link(const LinkFact& link) {
    if (const auto target = article_target(link.target)) return check_target(link, *target);
    const auto address = link_to(link.target, {});
    if (!address) return add(ArticleFlaw::AddressUnfit, link.line, link.target);
    if (address->is_external && !has_host_name(address->address))
      return add(ArticleFlaw::AddressUnfit, link.line, link.target);
    if (address->address.starts_with('#') && !has_anchor(address->address.substr(1)))
      add(ArticleFlaw::AnchorMissing, link.line, address->address.substr(1));
  }

  void check_target(const LinkFact& link, const ArticleTarget& target) {
    switch (article_.link ? article_.link(target) : LinkState::Fine) {
      case LinkState::Fine:
        return;
      case LinkState::Missing:
        return add(ArticleFlaw::LinkMissing, link.line, target.id);
      case LinkState::NotPublished:
        return add(ArticleFlaw::LinkArchived, link.line, target.id);
      case LinkState::NotReadable:
        return add(ArticleFlaw::LinkNotReadable, link.line, target.id);
      case LinkState::NoSuchAnchor:
        return add(ArticleFlaw::AnchorMissing, link.line, target.id + '#' + target.anchor);
    }
  }

  bool has_anchor(std::string_view anchor) const {
    return std::ranges::any_of(
        facts_.headings, [&](const HeadingFact& heading) { return heading.anchor == anchor; });
  }

  static bool has_host_name(std::string_view address) {
    const size_t begin = address.find("//") + 2;
    const std::string_view host =
        address.substr(begin, address.find_first_of("/?#", begin) - begin);
    return host.find('.') != host.npos && !host.starts_with('.') && !host.ends_with('.') &&
           host.find(' ') == host.npos;
  }

  // Looked for in the prose, where marks that opened a quote are no more.
  void check_staff_marks() {
    const std::string lower = to_lower(facts_.prose);
    for (const std::string_view mark : {"[!staff]", "[!equipo]"})
      if (lower.find(mark) != lower.npos) return add(ArticleFlaw::StaffMarkLoose);
  }

  const CheckedArticle& article_;
  MarkdownFacts facts_;
  ArticleReport report_;
};

}  // namespace

bool ArticleReport::has(ArticleFlaw flaw) const {
  return std::ranges::any_of(findings, [&](const auto& finding) { return finding.flaw == flaw; });
}

ArticleReport check_article(const CheckedArticle& article) {
  return Checks(article).run();
}

}  // namespace kb::text
