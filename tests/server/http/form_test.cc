// SPDX-License-Identifier: MIT
#include "server/http/form.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace kb::server {
namespace {

std::string shown(const Fields& fields) {
  std::string text;
  for (const auto& [name, value] : fields) text += "[" + name + "=" + value + "]";
  return text;
}

TEST(UrlencodedForm, IsDecoded) {
  struct Case {
    std::string_view input, fields;
  };
  const Case cases[] = {
      {"", ""},
      {"a=1", "[a=1]"},
      {"a=1&b=2", "[a=1][b=2]"},
      {"a=1&a=1&a=2", "[a=1][a=1][a=2]"},
      {"a=x=y", "[a=x=y]"},
      {"next=/x?y=z", "[next=/x?y=z]"},
      {"a", "[a=]"},
      {"=1", "[=1]"},
      {"&&a=1&", "[a=1]"},
      {"q=contrase%C3%B1a+nueva", "[q=contraseña nueva]"},
      {"q=a%2Bb%26c%3d", "[q=a+b&c=]"},
      {"q=100%", "[q=100%]"},
      {"q=%zz%4", "[q=%zz%4]"},
      {"q=%u0041", "[q=%u0041]"},
      {"q=%-1%+1", "[q=%-1% 1]"},
      {"l%C3%ADnea=uno%0D%0Ados", "[línea=uno\r\ndos]"},
  };
  for (const Case& each : cases)
    EXPECT_EQ(shown(parse_urlencoded(each.input)), each.fields) << each.input;
}

TEST(UrlencodedForm, RefusesNulAndBytesThatAreNotUtf8) {
  for (const char* input : {"a=%00", "%00=a", "a=%FF", "a=%C3", "a=%ED%A0%80", "a=\xC3"}) {
    EXPECT_THROW(parse_urlencoded(input), Error) << input;
  }
}

TEST(UrlencodedForm, RefusesMoreFieldsThanAnyFormHas) {
  std::string input;
  for (size_t i = 0; i < kMaxFields; ++i) input += "a&";
  EXPECT_EQ(parse_urlencoded(input).size(), kMaxFields);
  EXPECT_THROW(parse_urlencoded(input + "a"), Error);
}

}  // namespace
}  // namespace kb::server
