// Package sdk reads the sources of the official Go SDK that go.mod pins: which calls it has, and which texts its enums allow.
package sdk

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

// Services is the import path under which all of the SDK's services live.
const Services = "github.com/wechatpay-apiv3/wechatpay-go/services"

// Operation is one call of the SDK.
type Operation struct {
	// Operation is the HTTP method and the path with its fields in braces.
	Operation string `json:"operation"`
	// Symbol is where the SDK has it: `payments/jsapi.JsapiApiService.Prepay`.
	Symbol string `json:"symbol"`
}

// Source is what the SDK's sources say.
type Source struct {
	// Operations are all calls, sorted by symbol.
	Operations []Operation
	// Enums are the texts of every string type, in the order they are declared, by `package.Type`.
	Enums map[string][]string
}

// Read parses every package under Services.
func Read() (*Source, error) {
	root, err := services()
	if err != nil {
		return nil, err
	}
	source := &Source{Enums: map[string][]string{}}
	err = filepath.WalkDir(root, func(dir string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(root, dir)
		if err != nil {
			return err
		}
		return source.readPackage(dir, filepath.ToSlash(name))
	})
	sort.Slice(source.Operations, func(i, j int) bool { return source.Operations[i].Symbol < source.Operations[j].Symbol })
	return source, err
}

func services() (string, error) {
	out, err := exec.Command("go", "list", "-f", "{{.Dir}}", Services).Output()
	if err != nil {
		return "", fmt.Errorf("go list %s: %w", Services, err)
	}
	return strings.TrimSpace(string(out)), nil
}

func (s *Source) readPackage(dir, name string) error {
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	var files []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		files = append(files, file)
	}
	types := map[string]bool{}
	for _, file := range files {
		for _, declaration := range file.Decls {
			if general, ok := declaration.(*ast.GenDecl); ok {
				s.readConstants(general, name)
				readServices(general, types)
			}
		}
	}
	return s.readMethods(files, name, types)
}

// readConstants finds `NAME Type = "text"`.
func (s *Source) readConstants(declaration *ast.GenDecl, pkg string) {
	for _, spec := range declaration.Specs {
		value, ok := spec.(*ast.ValueSpec)
		if !ok || declaration.Tok != token.CONST || len(value.Values) != 1 {
			continue
		}
		if named, ok := value.Type.(*ast.Ident); ok {
			if text, ok := literal(value.Values[0]); ok {
				s.Enums[pkg+"."+named.Name] = append(s.Enums[pkg+"."+named.Name], text)
			}
		}
	}
}

// readServices finds `type Name services.Service`.
func readServices(declaration *ast.GenDecl, types map[string]bool) {
	for _, spec := range declaration.Specs {
		if named, ok := spec.(*ast.TypeSpec); ok {
			if selector, ok := named.Type.(*ast.SelectorExpr); ok && selector.Sel.Name == "Service" {
				types[named.Name.Name] = true
			}
		}
	}
}

func (s *Source) readMethods(files []*ast.File, pkg string, types map[string]bool) error {
	found := map[string]string{}
	var delegating []*ast.FuncDecl
	for _, file := range files {
		for _, declaration := range file.Decls {
			function, ok := declaration.(*ast.FuncDecl)
			if !ok || !function.Name.IsExported() || !types[receiver(function)] {
				continue
			}
			if operation := operation(function); operation != "" {
				found[symbol(function)] = operation
			} else {
				delegating = append(delegating, function)
			}
		}
	}
	// A method without a path of its own makes the call of the method it calls.
	for _, function := range delegating {
		operation := found[receiver(function)+"."+calledOnSelf(function)]
		if operation == "" {
			return fmt.Errorf("%s.%s has no path that could be found", pkg, symbol(function))
		}
		found[symbol(function)] = operation
	}
	for symbol, operation := range found {
		s.Operations = append(s.Operations, Operation{operation, pkg + "." + symbol})
	}
	return nil
}

func symbol(function *ast.FuncDecl) string {
	return receiver(function) + "." + function.Name.Name
}

func receiver(function *ast.FuncDecl) string {
	if function.Recv == nil {
		return ""
	}
	if pointer, ok := function.Recv.List[0].Type.(*ast.StarExpr); ok {
		if named, ok := pointer.X.(*ast.Ident); ok {
			return named.Name
		}
	}
	return ""
}

// operation reads a method's body: its one path, and `nethttp.MethodX`, where the uploads name none and POST.
func operation(function *ast.FuncDecl) string {
	method, target := "POST", ""
	ast.Inspect(function.Body, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.BasicLit:
			if text, ok := literal(node); ok && strings.HasPrefix(text, "/v3/") {
				target = text
			}
		case *ast.SelectorExpr:
			if pkg, ok := node.X.(*ast.Ident); ok && pkg.Name == "nethttp" && strings.HasPrefix(node.Sel.Name, "Method") {
				method = strings.ToUpper(strings.TrimPrefix(node.Sel.Name, "Method"))
			}
		}
		return true
	})
	if target == "" {
		return ""
	}
	return method + " " + target
}

func calledOnSelf(function *ast.FuncDecl) (name string) {
	self := function.Recv.List[0].Names[0].Name
	ast.Inspect(function.Body, func(node ast.Node) bool {
		if call, ok := node.(*ast.CallExpr); ok && name == "" {
			if selector, ok := call.Fun.(*ast.SelectorExpr); ok {
				if on, ok := selector.X.(*ast.Ident); ok && on.Name == self {
					name = selector.Sel.Name
				}
			}
		}
		return true
	})
	return name
}

func literal(expression ast.Expr) (string, bool) {
	basic, ok := expression.(*ast.BasicLit)
	if !ok || basic.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(basic.Value)
	return text, err == nil
}
