// SPDX-License-Identifier: MIT
#include "search/answer_model_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <fstream>

#include "core/error.h"
#include "search/fields.h"

namespace kb::search {
namespace {

using Weight = AnswerModelFile::Weight;
static_assert(sizeof(Weight) == 4 && sizeof(ModelSign) == 16 && sizeof(ModelArticle) == 8 &&
              sizeof(ModelOwnWord) == 16);

std::uint64_t aligned(std::uint64_t bytes) {
  return (bytes + 15) / 16 * 16;
}

// Where each part of the file begins.
struct Layout {
  explicit Layout(const ModelHead& head)
      : articles(aligned(sizeof(ModelHead))),
        names(articles + aligned(head.articles * sizeof(ModelArticle))),
        signs(names + aligned(head.name_bytes)),
        weights(signs + aligned((head.signs + 1) * sizeof(ModelSign))),
        own(weights + aligned(head.weights * sizeof(Weight))),
        own_weights(own + aligned((head.own + 1) * sizeof(ModelOwnWord))),
        end(own_weights + aligned(head.own_weights * sizeof(Weight))) {}
  std::uint64_t articles, names, signs, weights, own, own_weights, end;
};

// Whether rows, in order, begin their weights within those that are there, and these name articles.
template <typename Row>
bool fit(std::span<const Row> rows, std::span<const Weight> weights, std::size_t articles) {
  return std::ranges::is_sorted(rows, {}, &Row::first_weight) &&
         rows.back().first_weight <= weights.size() &&
         std::ranges::all_of(weights, [&](Weight w) { return w.article < articles; });
}

// The row of an id; the last one, which only ends the weights, is none.
template <typename Row, typename Id>
const Row* row_of(std::span<const Row> rows, Id id) {
  const auto known = rows.first(rows.size() - 1);
  const auto found = std::ranges::lower_bound(known, id, {}, &Row::id);
  return found != known.end() && found->id == id ? &*found : nullptr;
}

template <typename Row>
std::span<const Weight> weights_of_row(const Row& row, std::span<const Weight> weights) {
  const auto end = (&row + 1)->first_weight;
  return weights.subspan(row.first_weight, end - row.first_weight);
}

class Writer {
 public:
  explicit Writer(const std::filesystem::path& file)
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

ModelHead head_of(const AnswerModelParts& parts) {
  ModelHead head;
  head.schema = kSchemaVersion;
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

void write_articles(Writer& out, const AnswerModelParts& parts) {
  std::uint32_t begin = 0;
  for (const auto& article : parts.articles) {
    const ModelArticle row{begin, static_cast<std::uint32_t>(article.audience)};
    out.add(&row, sizeof row);
    begin += static_cast<std::uint32_t>(article.id.size());
  }
  out.align();
  for (const auto& article : parts.articles) out.add(article.id.data(), article.id.size());
  out.align();
}

// `make_row` makes the row of one, given where its weights begin; `last` ends those of the last
// one.
template <typename Row, typename One, typename MakeRow>
void write_weighed(Writer& out, const std::vector<One>& all, Row last, const MakeRow& make_row) {
  std::uint64_t first = 0;
  for (const auto& one : all) {
    const Row row = make_row(one, first);
    out.add(&row, sizeof row);
    first += one.weights.size();
  }
  last.first_weight = first;
  out.add(&last, sizeof last);
  out.align();
  for (const auto& one : all) out.add(one.weights.data(), one.weights.size() * sizeof(Weight));
  out.align();
}

void write_parts(Writer& out, const AnswerModelParts& parts) {
  const ModelHead head = head_of(parts);
  out.add(&head, sizeof head);
  out.align();
  write_articles(out, parts);
  write_weighed(out, parts.signs, ModelSign{}, [](const auto& sign, std::uint64_t first) {
    return ModelSign{sign.id, sign.rarity, first};
  });
  write_weighed(out, parts.own, ModelOwnWord{}, [](const auto& word, std::uint64_t first) {
    return ModelOwnWord{word.id, first};
  });
}

}  // namespace

std::unique_ptr<AnswerModelFile> AnswerModelFile::open(const std::filesystem::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return nullptr;
  struct stat status {};
  void* data = MAP_FAILED;
  if (::fstat(fd, &status) == 0 && status.st_size > 0)
    data = ::mmap(nullptr, static_cast<size_t>(status.st_size), PROT_READ, MAP_PRIVATE, fd, 0);
  ::close(fd);
  if (data == MAP_FAILED) return nullptr;
  std::unique_ptr<AnswerModelFile> file(
      new AnswerModelFile(static_cast<const char*>(data), static_cast<size_t>(status.st_size)));
  if (!file->take_parts()) return nullptr;
  return file;
}

AnswerModelFile::~AnswerModelFile() {
  ::munmap(const_cast<char*>(begin_), size_);
}

bool AnswerModelFile::take_parts() {
  if (size_ < sizeof(ModelHead)) return false;
  std::memcpy(&head_, begin_, sizeof head_);
  constexpr std::uint64_t kMost = 1ULL << 32;  // no sum of Layout runs over
  if (head_.magic != ModelHead::kMagic || head_.schema != kSchemaVersion ||
      head_.articles > 65535 || head_.name_bytes > kMost || head_.signs > kMost ||
      head_.weights > kMost || head_.own > kMost || head_.own_weights > kMost)
    return false;
  const Layout layout(head_);
  if (layout.end != size_) return false;
  articles_ = part<ModelArticle>(layout.articles, head_.articles);
  names_ = {begin_ + layout.names, head_.name_bytes};
  signs_ = part<ModelSign>(layout.signs, head_.signs + 1);
  weights_ = part<Weight>(layout.weights, head_.weights);
  own_ = part<ModelOwnWord>(layout.own, head_.own + 1);
  own_weights_ = part<Weight>(layout.own_weights, head_.own_weights);
  return is_sound();
}

bool AnswerModelFile::is_sound() const {
  const bool names_fit = std::ranges::is_sorted(articles_, {}, &ModelArticle::name_begin) &&
                         (articles_.empty() || articles_.back().name_begin <= names_.size());
  return names_fit && fit(signs_, weights_, articles_.size()) &&
         fit(own_, own_weights_, articles_.size());
}

std::string_view AnswerModelFile::name(std::size_t article) const {
  const auto from = articles_[article].name_begin;
  const auto to =
      article + 1 < articles_.size() ? articles_[article + 1].name_begin : names_.size();
  return names_.substr(from, to - from);
}

const ModelSign* AnswerModelFile::find(std::uint32_t id) const {
  return row_of(signs_, id);
}

std::span<const Weight> AnswerModelFile::weights_of(const ModelSign& sign) const {
  return weights_of_row(sign, weights_);
}

std::span<const Weight> AnswerModelFile::own_weights_of(std::uint64_t word) const {
  const ModelOwnWord* const row = row_of(own_, word);
  return row != nullptr ? weights_of_row(*row, own_weights_) : std::span<const Weight>();
}

void write_model(const AnswerModelParts& parts, const std::filesystem::path& file) {
  const std::filesystem::path fresh = file.string() + ".new";
  Writer out(fresh);
  write_parts(out, parts);
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
