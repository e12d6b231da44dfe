using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivX.Architecture.Tests.Rooms;

/// <summary>A parsed source file.</summary>
internal sealed class SourceFile
{
    // Both flavours' code is in one file: parse as the newer one, and once more for what only .NET Framework compiles.
    private static readonly CSharpParseOptions Core = new(LanguageVersion.CSharp14, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER"]);
    private static readonly CSharpParseOptions Desktop = new(LanguageVersion.CSharp14, preprocessorSymbols: ["NETFRAMEWORK", "NET472"]);

    private SourceFile(string path, string text)
    {
        Path = path;
        Roots = [CSharpSyntaxTree.ParseText(text, Core).GetRoot(), CSharpSyntaxTree.ParseText(text, Desktop).GetRoot()];
    }

    /// <summary>Relative to the repository, with forward slashes.</summary>
    public string Path { get; }

    public IReadOnlyList<SyntaxNode> Roots { get; }

    public IEnumerable<T> All<T>()
        where T : SyntaxNode => Roots.SelectMany(root => root.DescendantNodes().OfType<T>());

    /// <summary>Where a node stands, for a failed test's message.</summary>
    public string At(SyntaxNode node) => $"{Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1} {Excerpt(node)}";

    public static IReadOnlyList<SourceFile> In(params string[] folders) =>
        folders.SelectMany(folder => Repository.Files(folder, "*.cs")).Select(path => new SourceFile(path, Repository.Read(path))).ToArray();

    private static string Excerpt(SyntaxNode node)
    {
        string text = node.ToString();
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? text : text[..end].TrimEnd();
    }
}
