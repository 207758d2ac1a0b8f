// SPDX-License-Identifier: MIT
#include "search/answer_model.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>

#include "core/error.h"
#include "search/fields.h"
#include "search/weights.h"

namespace kb::search {
namespace {

constexpr std::uint64_t kMagic = 0x324d41424bULL;  // "KBAM2"

struct Head {
  std::uint64_t magic = kMagic;
  std::uint64_t schema = kSchemaVersion;
  std::uint64_t articles = 0, name_bytes = 0, signs = 0, weights = 0, number = 0;
  std::uint64_t own = 0, own_weights = 0;
  float unknown_rarity = 0, steps = kSteps;
};

struct ArticleRow {
  std::uint32_t name_begin = 0, audience = 0;
};

struct SignRow {
  std::uint32_t id = 0;
  float rarity = 0;
  std::uint64_t first_weight = 0;
};

struct OwnRow {
  std::uint64_t id = 0, first_weight = 0;
};

using Weight = AnswerModelParts::Weight;
static_assert(sizeof(Weight) == 4 && sizeof(SignRow) == 16 && sizeof(ArticleRow) == 8 &&
              sizeof(OwnRow) == 16);

std::uint64_t aligned(std::uint64_t bytes) {
  return (bytes + 15) / 16 * 16;
}

// Where each part of the file begins.
struct Layout {
  explicit Layout(const Head& head)
      : articles(aligned(sizeof(Head))),
        names(articles + aligned(head.articles * sizeof(ArticleRow))),
        signs(names + aligned(head.name_bytes)),
        weights(signs + aligned((head.signs + 1) * sizeof(SignRow))),
        own(weights + aligned(head.weights * sizeof(Weight))),
        own_weights(own + aligned((head.own + 1) * sizeof(OwnRow))),
        end(own_weights + aligned(head.own_weights * sizeof(Weight))) {}
  std::uint64_t articles, names, signs, weights, own, own_weights, end;
};

bool may_read(const Scope& scope, std::uint32_t audience) {
  if (audience == static_cast<std::uint32_t>(Audience::Public)) return true;
  if (audience == static_cast<std::uint32_t>(Audience::Clients)) return scope.clients;
  return audience == static_cast<std::uint32_t>(Audience::Internal) && scope.internal;
}

class ModelFile {
 public:
  explicit ModelFile(const std::filesystem::path& file)
      : out_(file, std::ios::binary | std::ios::trunc) {}

  void add(const void* data, size_t bytes) {
    out_.write(static_cast<const char*>(data), static_cast<std::streamsize>(bytes));
    written_ += bytes;
  }
  void align() {
    constexpr char kZeros[16] = {};
    add(kZeros, aligned(written_) - written_);
  }
  bool close() {
    out_.close();
    return !out_.fail();
  }

 private:
  std::ofstream out_;
  size_t written_ = 0;
};

Head head_of(const AnswerModelParts& parts) {
  Head head;
  head.articles = parts.articles.size();
  for (const auto& article : parts.articles) head.name_bytes += article.id.size();
  head.signs = parts.signs.size();
  for (const auto& sign : parts.signs) head.weights += sign.weights.size();
  head.own = parts.own.size();
  for (const auto& word : parts.own) head.own_weights += word.weights.size();
  head.number = parts.number;
  head.unknown_rarity = parts.unknown_rarity;
  return head;
}

void write_articles(ModelFile& out, const AnswerModelParts& parts) {
  std::uint32_t begin = 0;
  for (const auto& article : parts.articles) {
    const ArticleRow row{begin, static_cast<std::uint32_t>(article.audience)};
    out.add(&row, sizeof row);
    begin += static_cast<std::uint32_t>(article.id.size());
  }
  out.align();
  for (const auto& article : parts.articles) out.add(article.id.data(), article.id.size());
  out.align();
}

void write_signs(ModelFile& out, const AnswerModelParts& parts) {
  std::uint64_t first = 0;
  for (const auto& sign : parts.signs) {
    const SignRow row{sign.id, sign.rarity, first};
    out.add(&row, sizeof row);
    first += sign.weights.size();
  }
  const SignRow last{0, 0, first};
  out.add(&last, sizeof last);
  out.align();
  for (const auto& sign : parts.signs)
    out.add(sign.weights.data(), sign.weights.size() * sizeof(Weight));
  out.align();
}

void write_own_words(ModelFile& out, const AnswerModelParts& parts) {
  std::uint64_t first = 0;
  for (const auto& word : parts.own) {
    const OwnRow row{word.id, first};
    out.add(&row, sizeof row);
    first += word.weights.size();
  }
  const OwnRow last{0, first};
  out.add(&last, sizeof last);
  out.align();
  for (const auto& word : parts.own)
    out.add(word.weights.data(), word.weights.size() * sizeof(Weight));
  out.align();
}

}  // namespace

// The file in memory, checked once so that nothing in it leads outside.
struct AnswerModel::Mapped {
  Mapped(const char* data, size_t bytes) : begin(data), size(bytes) {}
  ~Mapped() { ::munmap(const_cast<char*>(begin), size); }
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;

  template <typename T>
  std::span<const T> part(std::uint64_t offset, std::uint64_t count) const {
    return {reinterpret_cast<const T*>(begin + offset), count};
  }

  bool take_parts() {
    if (size < sizeof(Head)) return false;
    std::memcpy(&head, begin, sizeof head);
    constexpr std::uint64_t kMost = 1ULL << 32;  // no sum below runs over
    if (head.magic != kMagic || head.schema != kSchemaVersion || head.articles > 65535 ||
        head.name_bytes > kMost || head.signs > kMost || head.weights > kMost || head.own > kMost ||
        head.own_weights > kMost)
      return false;
    const Layout layout(head);
    if (layout.end != size) return false;
    articles = part<ArticleRow>(layout.articles, head.articles);
    names = {begin + layout.names, head.name_bytes};
    signs = part<SignRow>(layout.signs, head.signs + 1);
    weights = part<Weight>(layout.weights, head.weights);
    own = part<OwnRow>(layout.own, head.own + 1);
    own_weights = part<Weight>(layout.own_weights, head.own_weights);
    return is_sound() && is_own_sound();
  }

  bool is_sound() const {
    const auto fits = [&](const SignRow& sign) { return sign.first_weight <= weights.size(); };
    return std::ranges::all_of(signs, fits) &&
           std::ranges::is_sorted(signs, {}, &SignRow::first_weight) &&
           std::ranges::all_of(articles,
                               [&](const auto& row) { return row.name_begin <= names.size(); }) &&
           std::ranges::is_sorted(articles, {}, &ArticleRow::name_begin) &&
           std::ranges::all_of(weights, [&](Weight w) { return w.article < articles.size(); });
  }

  bool is_own_sound() const {
    return std::ranges::all_of(
               own, [&](const OwnRow& word) { return word.first_weight <= own_weights.size(); }) &&
           std::ranges::is_sorted(own, {}, &OwnRow::first_weight) &&
           std::ranges::all_of(own_weights, [&](Weight w) { return w.article < articles.size(); });
  }

  std::span<const Weight> own_weights_of(std::uint64_t id) const {
    const auto known = own.first(head.own);
    const auto found = std::ranges::lower_bound(known, id, {}, &OwnRow::id);
    if (found == known.end() || found->id != id) return {};
    const auto from = found->first_weight, to = (&*found + 1)->first_weight;
    return own_weights.subspan(from, to - from);
  }

  const SignRow* find(std::uint32_t id) const {
    const auto known = signs.first(head.signs);
    const auto found = std::ranges::lower_bound(known, id, {}, &SignRow::id);
    return found != known.end() && found->id == id ? &*found : nullptr;
  }

  std::span<const Weight> weights_of(const SignRow& sign) const {
    const auto end = (&sign + 1)->first_weight;
    return weights.subspan(sign.first_weight, end - sign.first_weight);
  }

  std::string_view name(size_t article) const {
    const auto from = articles[article].name_begin;
    const auto to = article + 1 < articles.size() ? articles[article + 1].name_begin : names.size();
    return names.substr(from, to - from);
  }

  const char* begin;
  size_t size;
  Head head;
  std::span<const ArticleRow> articles;
  std::string_view names;
  std::span<const SignRow> signs;  // and one more that ends the last one's weights
  std::span<const Weight> weights;
  std::span<const OwnRow> own;  // and one more, likewise
  std::span<const Weight> own_weights;
};

AnswerModel::AnswerModel(std::unique_ptr<Mapped> mapped) : mapped_(std::move(mapped)) {}
AnswerModel::~AnswerModel() = default;

std::shared_ptr<const AnswerModel> AnswerModel::open(const std::filesystem::path& file) {
  const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return nullptr;
  struct stat status {};
  void* data = MAP_FAILED;
  if (::fstat(fd, &status) == 0 && status.st_size > 0)
    data = ::mmap(nullptr, static_cast<size_t>(status.st_size), PROT_READ, MAP_PRIVATE, fd, 0);
  ::close(fd);
  if (data == MAP_FAILED) return nullptr;
  auto mapped =
      std::make_unique<Mapped>(static_cast<const char*>(data), static_cast<size_t>(status.st_size));
  if (!mapped->take_parts()) return nullptr;
  return std::shared_ptr<const AnswerModel>(new AnswerModel(std::move(mapped)));
}

AnswerModel::Logits AnswerModel::logits(const Features& features) const {
  struct Known {
    const SignRow* sign;
    double weight;
  };
  std::vector<Known> known;
  double known_squares = 0, strange_squares = 0;
  for (const auto& feature : features) {
    const SignRow* sign = mapped_->find(feature.id);
    const double rarity =
        sign != nullptr ? sign->rarity : weights::kUnknownSigns * mapped_->head.unknown_rarity;
    const double weight = feature.weight * rarity;
    (sign != nullptr ? known_squares : strange_squares) += weight * weight;
    if (sign != nullptr) known.push_back({sign, weight});
  }
  Logits logits{std::vector<double>(mapped_->articles.size()), 0};
  if (known.empty()) return logits;
  logits.familiar = std::sqrt(known_squares / (known_squares + strange_squares));
  const double scale = 1 / (std::sqrt(known_squares) * mapped_->head.steps);
  for (const auto& [sign, weight] : known)
    for (const auto& [article, steps] : mapped_->weights_of(*sign))
      logits.of_article[article] += weight * scale * steps;
  return logits;
}

bool AnswerModel::knows_own(std::uint64_t word) const {
  return !mapped_->own_weights_of(word).empty();
}

void AnswerModel::add_own(const OwnWords& own, std::vector<double>& logits) const {
  if (own.known.empty()) return;
  const double scale = 1 / (std::sqrt(static_cast<double>(own.words)) * mapped_->head.steps);
  std::vector<double> added(logits.size());
  for (const auto word : own.known)
    for (const auto& [article, steps] : mapped_->own_weights_of(word))
      added[article] += scale * steps;
  for (size_t i = 0; i < logits.size(); ++i)
    logits[i] += std::clamp(added[i], 0.0, weights::kMostOwnLogit);
}

AnswerModel::Answers AnswerModel::answers(const Features& features, const OwnWords& own,
                                          const Scope& scope, std::size_t most) const {
  auto [all, familiar] = logits(features);
  add_own(own, all);
  std::vector<size_t> order;
  for (size_t i = 0; i < all.size(); ++i)
    if (may_read(scope, mapped_->articles[i].audience)) order.push_back(i);
  most = std::min(most, order.size());
  std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(most),
                            std::ranges::greater{}, [&](size_t i) { return all[i]; });
  Answers answers;
  answers.familiar = familiar;
  for (size_t i = 0; i < order.size(); ++i) {
    const double logit = all[order[i]];
    if (i < most) {
      answers.best.push_back({mapped_->name(order[i]), logit});
    } else {
      answers.rest += std::exp(logit);
      answers.doubtful_rest += std::exp(logit * familiar);
    }
  }
  return answers;
}

long long AnswerModel::number() const {
  return static_cast<long long>(mapped_->head.number);
}

void write_model(const AnswerModelParts& parts, const std::filesystem::path& file) {
  const std::filesystem::path fresh = file.string() + ".new";
  ModelFile out(fresh);
  const Head head = head_of(parts);
  out.add(&head, sizeof head);
  out.align();
  write_articles(out, parts);
  write_signs(out, parts);
  write_own_words(out, parts);
  std::error_code error;
  if (out.close())
    std::filesystem::rename(fresh, file, error);
  else
    error = std::make_error_code(std::errc::io_error);
  if (error)
    throw Error(ErrorCode::IndexUnavailable,
                fmt::format("cannot write {}: {}", file.string(), error.message()),
                "Check the permissions and the room of the data folder.");
}

}  // namespace kb::search
