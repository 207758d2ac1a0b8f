// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <chrono>

#include "core/error.h"
#include "server/http/form.h"

namespace kb::server {
namespace {

constexpr std::string_view kType = "multipart/form-data; boundary=B";

std::string shown(const MultipartForm& form) {
  std::string text;
  for (const auto& [name, value] : form.fields) text += "[" + name + "=" + value + "]";
  for (const UploadedFile& file : form.files) {
    text += "{" + file.field + "|" + file.name + "|" + file.content_type + "|" + file.content + "}";
  }
  return text;
}

std::string part(std::string_view head, std::string_view content) {
  return "--B\r\n" + std::string(head) + "\r\n\r\n" + std::string(content) + "\r\n";
}

std::string field(std::string_view name, std::string_view content) {
  return part("Content-Disposition: form-data; name=\"" + std::string(name) + "\"", content);
}

TEST(MultipartForm, GivesFieldsAndFiles) {
  const std::string file =
      "Content-Disposition: form-data; name=\"file\"; filename=\"log.txt\"\r\n"
      "Content-Type: text/plain";
  struct Case {
    std::string body, form;
  };
  const Case cases[] = {
      {field("a", "1") + field("b", "dos\r\nlíneas") + "--B--\r\n", "[a=1][b=dos\r\nlíneas]"},
      {field("a", "") + "--B--", "[a=]"},
      {field("a", "--B") + "--B--", "[a=--B]"},
      {part(file, "x\r\ny\r\n") + "--B--", "{file|log.txt|text/plain|x\r\ny\r\n}"},
      {"preamble\r\n" + field("a", "1") + "--B--\r\nepilogue", "[a=1]"},
      {part("content-disposition:form-data;name=a", "1") + "--B--", "[a=1]"},
      {part("Content-Disposition: form-data; name=\"a;b\\\"c\"", "1") + "--B--", "[a;b\"c=1]"},
      {part("Content-Disposition: form-data; name=\"f\"; filename=\"C:\\dir\\x.png\"", "1") +
           "--B--",
       "{f|x.png||1}"},
      {part("Content-Disposition: form-data; name=\"f\"; filename=\"../../etc/x\"", "1") + "--B--",
       "{f|x||1}"},
      {part("Content-Disposition: form-data; name=\"f\"; filename=\"\"", "") + "--B--", ""},
      {"--B--", ""},
  };
  for (const Case& each : cases)
    EXPECT_EQ(shown(parse_multipart(kType, each.body)), each.form) << each.body;
}

TEST(MultipartForm, KeepsBinaryContentOfFiles) {
  const std::string content("\0\xFF\r\n\r\n--b\0", 11);
  const std::string head = "Content-Disposition: form-data; name=\"f\"; filename=\"x\"";
  EXPECT_EQ(parse_multipart(kType, part(head, content) + "--B--").files.at(0).content, content);
}

TEST(MultipartForm, ReadsTheBoundaryInQuotesAndAmongOtherParameters) {
  for (const char* type : {"multipart/form-data; boundary=\"B\"", "multipart/form-data;Boundary=B",
                           "multipart/form-data; charset=utf-8; boundary=B; x=y"}) {
    EXPECT_EQ(shown(parse_multipart(type, field("a", "1") + "--B--")), "[a=1]") << type;
  }
}

TEST(MultipartForm, RefusesWhatDoesNotKeepToItsBoundary) {
  struct Case {
    std::string_view type;
    std::string body;
  };
  const Case cases[] = {
      {kType, ""},
      {kType, "no boundary"},
      {kType, field("a", "1")},
      {kType, field("a", "1") + "--Bx"},
      {kType, "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n1\r\n--B--"},
      {kType, part("Content-Type: text/plain", "1") + "--B--"},
      {kType, part("no colon", "1") + "--B--"},
      {kType, "--B\r\n\r\n1\r\n--B--"},
      {kType, field("a", "\xFF") + "--B--"},
      {kType, field("a\xFF", "1") + "--B--"},
      {kType, part("X: " + std::string(9000, 'x'), "1") + "--B--"},
      {"multipart/form-data", field("a", "1") + "--B--"},
      {"multipart/form-data; boundary=", field("a", "1") + "--B--"},
  };
  for (const Case& each : cases) {
    EXPECT_THROW(parse_multipart(each.type, each.body), Error) << each.body.substr(0, 100);
  }
}

TEST(MultipartForm, RefusesTooManyParts) {
  std::string body;
  for (size_t i = 0; i < kMaxFields; ++i) body += field("a", "1");
  EXPECT_EQ(parse_multipart(kType, body + "--B--").fields.size(), kMaxFields);
  EXPECT_THROW(parse_multipart(kType, body + field("a", "1") + "--B--"), Error);
}

// The parser of the library takes minutes for such a body.
TEST(MultipartForm, TakesLinearTimeForHostileHeaders) {
  std::string hostile = "Content-Disposition: form-data; name=\"";
  while (hostile.size() < 8000) hostile += "\"; filename=\"";
  std::string body;
  for (size_t i = 0; i < kMaxFields; ++i) body += part(hostile, "x");
  const auto start = std::chrono::steady_clock::now();
  parse_multipart(kType, body + "--B--");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2));
}

}  // namespace
}  // namespace kb::server
