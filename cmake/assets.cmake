# Stylesheet, scripts, icons, templates, texts and synonyms become a library that holds them: `assets`,
# read through server/view/embedded.h. What comes from npm is pinned by package-lock.json.
find_program(NODE node REQUIRED)
find_program(NPM npm REQUIRED)

set(web ${CMAKE_BINARY_DIR}/web)
set(npm_files package.json package-lock.json .npmrc)
list(TRANSFORM npm_files PREPEND ${CMAKE_SOURCE_DIR}/ OUTPUT_VARIABLE npm_sources)
add_custom_command(
  OUTPUT ${web}/installed
  COMMAND ${CMAKE_COMMAND} -E make_directory ${web}
  COMMAND ${CMAKE_COMMAND} -E copy ${npm_sources} ${web}
  COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error
          --prefix ${web}
  COMMAND ${CMAKE_COMMAND} -E touch ${web}/installed
  DEPENDS ${npm_sources}
  COMMENT "Installing third-party web files")
set_property(DIRECTORY APPEND PROPERTY ADDITIONAL_CLEAN_FILES ${web}/node_modules)

file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/assets/*.css ${CMAKE_SOURCE_DIR}/assets/*.js ${CMAKE_SOURCE_DIR}/assets/*.svg
  ${CMAKE_SOURCE_DIR}/templates/*.html ${CMAKE_SOURCE_DIR}/templates/*.json
  ${CMAKE_SOURCE_DIR}/content/synonyms.*.txt ${CMAKE_SOURCE_DIR}/content/*.json)
set(embedded ${web}/embedded.S ${web}/embedded.cc ${web}/embedded.bin)
add_custom_command(
  OUTPUT ${embedded}
  COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/assets/build.mjs
          ${CMAKE_SOURCE_DIR} ${web}/node_modules ${web}
  DEPENDS ${web}/installed ${CMAKE_SOURCE_DIR}/assets/build.mjs ${web_sources}
  COMMENT "Embedding templates and web files")

add_library(assets STATIC ${web}/embedded.S ${web}/embedded.cc)
# The assembler names no dependency of its own on what it takes in.
set_source_files_properties(${web}/embedded.S PROPERTIES OBJECT_DEPENDS ${web}/embedded.bin)
target_include_directories(assets PRIVATE ${CMAKE_SOURCE_DIR})
target_link_libraries(assets PRIVATE warnings)
