// The Java SDK's sources, read by their shape: one public method, one address, one `HttpMethod`.
package main

import (
	"archive/zip"
	"fmt"
	"io/ioutil"
	"path"
	"regexp"
	"sort"
	"strings"

	"yifen/conformance/sdk"
)

var (
	servicePath  = regexp.MustCompile(`^com/wechat/pay/java/service/([a-z0-9/]+)/(\w*Service\w*)\.java$`)
	publicMethod = regexp.MustCompile(`(?m)^  public [\w<>.]+ (\w+)\(`)
	address      = regexp.MustCompile(`"https://api\.mch\.weixin\.qq\.com(/v3/[^"]*)"((?:\s*\+\s*(?:urlEncode\(\w+\)|"[^"]*"))*)`)
	appended     = regexp.MustCompile(`urlEncode\((\w+)\)|"([^"]*)"`)
	constant     = regexp.MustCompile(`static final String (\w+) =\s+"https://api\.mch\.weixin\.qq\.com(/v3/[^"]*)"`)
	upper        = regexp.MustCompile(`[A-Z]`)
	httpMethod   = regexp.MustCompile(`HttpMethod\.([A-Z]+)`)
)

func javaOperations(jar string) ([]sdk.Operation, error) {
	archive, err := zip.OpenReader(jar)
	if err != nil {
		return nil, err
	}
	defer archive.Close()
	var operations []sdk.Operation
	for _, file := range archive.File {
		match := servicePath.FindStringSubmatch(file.Name)
		if match == nil || path.Base(match[1]) == "model" {
			continue
		}
		text, err := readAll(file)
		if err != nil {
			return nil, err
		}
		found, err := javaMethods(text, match[1]+"."+match[2])
		if err != nil {
			return nil, err
		}
		operations = append(operations, found...)
	}
	sort.Slice(operations, func(i, j int) bool { return operations[i].Symbol < operations[j].Symbol })
	return operations, nil
}

func readAll(file *zip.File) (string, error) {
	reader, err := file.Open()
	if err != nil {
		return "", err
	}
	defer reader.Close()
	text, err := ioutil.ReadAll(reader)
	return string(text), err
}

// javaMethods leaves out the methods without an address of their own: those of the extensions, which call the service's,
// and the uploads, which take any address.
func javaMethods(text, class string) ([]sdk.Operation, error) {
	addresses := map[string]string{}
	for _, match := range constant.FindAllStringSubmatch(text, -1) {
		addresses[match[1]] = match[2]
	}
	var operations []sdk.Operation
	starts := publicMethod.FindAllStringSubmatchIndex(text, -1)
	for i, start := range starts {
		end := len(text)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		name, body := text[start[2]:start[3]], text[start[1]:end]
		targets := map[string]bool{}
		for _, match := range address.FindAllStringSubmatch(body, -1) {
			targets[match[1]+template(match[2])] = true
		}
		for constant, target := range addresses {
			if strings.Contains(body, constant) {
				targets[target] = true
			}
		}
		if len(targets) == 0 {
			continue
		}
		methods := httpMethod.FindAllStringSubmatch(body, -1)
		if len(targets) != 1 || len(methods) > 1 {
			return nil, fmt.Errorf("%s.%s: %d addresses and %d HTTP methods, expected one each", class, name, len(targets), len(methods))
		}
		method := "GET" // the certificates' download names its method in an overload
		if len(methods) == 1 {
			method = methods[0][1]
		}
		for target := range targets {
			operations = append(operations, sdk.Operation{Operation: method + " " + target, Symbol: class + "." + name})
		}
	}
	return operations, nil
}

// template reads what is appended to an address: `+ urlEncode(packageId) + "/tasks"` is `{package_id}/tasks`.
func template(concatenation string) (text string) {
	for _, match := range appended.FindAllStringSubmatch(concatenation, -1) {
		if match[1] != "" {
			text += "{" + snakeCase(match[1]) + "}"
		}
		text += match[2]
	}
	return text
}

func snakeCase(camelCase string) string {
	return strings.ToLower(upper.ReplaceAllString(camelCase, "_$0"))
}
