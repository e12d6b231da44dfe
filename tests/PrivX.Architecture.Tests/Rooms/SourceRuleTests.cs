using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivX.Architecture.Tests.Rooms;

/// <summary>Rules that hold for every source file of a room, and that no compiler checks.</summary>
public sealed partial class SourceRuleTests
{
    private static readonly IReadOnlyList<SourceFile> Libraries = SourceFile.In("src/PrivX.Client", "src/PrivX.Transport", "src/PrivX.PowerShell");

    private static readonly string[] Sentences =
    [
        "WriteWarning", "WriteVerbose", "WriteDebug", "WriteInformation", "WriteProgress", "WriteError", "ThrowTerminatingError", "ShouldProcess", "ShouldContinue",
    ];

    // Where there is no pipeline any more, the host itself is written to.
    private static readonly string[] HostLines = ["WriteLine", "WriteWarningLine", "WriteVerboseLine", "WriteDebugLine", "WriteErrorLine"];

    private static readonly string[] LifeCycle = ["BeginProcessing", "ProcessRecord", "EndProcessing", "StopProcessing"];

    [Fact]
    public void Every_await_in_a_library_lets_go_of_the_context()
    {
        IEnumerable<string> awaits = Libraries.SelectMany(file => file.All<AwaitExpressionSyntax>().Where(a => !LetsGo(a.Expression)).Select(file.At));
        IEnumerable<string> loops = Libraries.SelectMany(file => file.All<CommonForEachStatementSyntax>()
            .Where(loop => loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) && !LetsGo(loop.Expression)).Select(file.At));
        IEnumerable<string> usings = Libraries.SelectMany(file => file.All<UsingStatementSyntax>()
            .Where(u => u.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) && !LetsGo(u.Expression ?? u.Declaration?.Variables[0].Initializer?.Value)).Select(file.At));
        IEnumerable<string> locals = Libraries.SelectMany(file => file.All<LocalDeclarationStatementSyntax>()
            .Where(l => l.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) && !LetsGo(l.Declaration.Variables[0].Initializer?.Value)).Select(file.At));

        None(awaits.Concat(loops).Concat(usings).Concat(locals));
    }

    [Fact]
    public void Only_the_bridge_blocks_a_thread()
    {
        // The bridge's own Wait and Result are what cmdlets call; a property of that name is fine where it is no task's.
        IEnumerable<string> found = Libraries.Where(file => !file.Path.StartsWith("src/PrivX.PowerShell/Bridge/", StringComparison.Ordinal))
            .SelectMany(file => file.All<InvocationExpressionSyntax>().Where(Blocks).Select(file.At)
                .Concat(file.All<MemberAccessExpressionSyntax>().Where(IsResultOfTask).Select(file.At)));

        None(found);
    }

    [Fact]
    public void Cmdlets_leave_errors_to_their_base()
    {
        // The classes beside them, which hold what several share, may fail in their own words.
        List<SourceFile> cmdlets = SourceFile.In("src/PrivX.PowerShell/Cmdlets", "src/PrivX.PowerShell/Jobs").Where(file => file.Path.EndsWith("Command.cs", StringComparison.Ordinal)).ToList();

        // Whatever they throw themselves is of the client's family, which the mapper knows.
        None(cmdlets.SelectMany(file => file.All<ObjectCreationExpressionSyntax>()
            .Where(creation => (creation.Parent is ThrowStatementSyntax or ThrowExpressionSyntax && !OfTheFamily(creation.Type.ToString()))
                || creation.Type.ToString() == "ErrorRecord")
            .Select(file.At)));
        None(cmdlets.Where(file => file.Path.EndsWith("Command.cs", StringComparison.Ordinal)).SelectMany(file => file.All<TryStatementSyntax>().Where(t => t.Catches.Count > 0).Select(file.At)));
        None(cmdlets.SelectMany(file => file.All<MethodDeclarationSyntax>().Where(method => LifeCycle.Contains(method.Identifier.Text)).Select(file.At)));
    }

    [Fact]
    public void Cmdlets_call_methods_of_the_client_and_make_no_requests()
    {
        // Any operation can be called raw by its path, which is what that cmdlet is for.
        IEnumerable<SourceFile> files = SourceFile.In("src/PrivX.PowerShell").Where(file => !file.Path.EndsWith("/InvokePrivXApiCommand.cs", StringComparison.Ordinal));
        None(files.SelectMany(file => file.All<ObjectCreationExpressionSyntax>().Where(creation => creation.Type.ToString() == "ApiRequest").Select(file.At)
            .Concat(file.All<MemberAccessExpressionSyntax>().Where(access => access.Name.Identifier.Text == "Api" && access.Expression.ToString().EndsWith("lient", StringComparison.Ordinal)).Select(file.At))));
    }

    [Fact]
    public void The_client_names_no_cmdlets_and_no_parameters()
    {
        // What is generated says it in the words of the contract, which knows the cmdlets.
        IEnumerable<SourceFile> files = SourceFile.In("src/PrivX.Client", "src/PrivX.Transport").Where(file => !file.Path.EndsWith(".g.cs", StringComparison.Ordinal));
        None(files.SelectMany(file => file.All<LiteralExpressionSyntax>().Where(literal => NamesCommand().IsMatch(literal.Token.ValueText)).Select(file.At)
            .Concat(file.All<InterpolatedStringTextSyntax>().Where(text => NamesCommand().IsMatch(text.TextToken.ValueText)).Select(file.At))));
    }

    [Fact]
    public void Codes_of_failures_are_constants()
    {
        HashSet<string> codes = SourceFile.In("src/PrivX.Client/Errors").Single(file => file.Path.EndsWith("/ErrorCodes.cs", StringComparison.Ordinal))
            .All<LiteralExpressionSyntax>().Select(literal => literal.Token.ValueText).ToHashSet();
        Assert.NotEmpty(codes);
        None(Libraries.SelectMany(file => file.All<BaseObjectCreationExpressionSyntax>()
            .Where(creation => creation.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax literal }, _, ..] && codes.Contains(literal.Token.ValueText)
                && (creation is ImplicitObjectCreationExpressionSyntax || creation.ToString().Contains("Exception(", StringComparison.Ordinal)))
            .Select(file.At)));
    }

    [Fact]
    public void Every_sentence_goes_to_the_terminal_through_one_gate()
    {
        // The base of all cmdlets hides the engine's own methods; an overload that it does not hide, or another way round it, would not be seen through.
        const string Gate = "src/PrivX.PowerShell/Base/PrivXCmdlet.cs";
        SourceFile[] files = SourceFile.In("src/PrivX.PowerShell").ToArray();
        var hidden = files.Single(file => file.Path == Gate).All<MethodDeclarationSyntax>()
            .Where(method => method.Modifiers.Any(SyntaxKind.NewKeyword))
            .Select(method => (method.Identifier.Text, method.ParameterList.Parameters.Count))
            .ToHashSet();
        Assert.Subset(hidden.Select(method => method.Text).ToHashSet(), Sentences.Where(name => name is "WriteWarning" or "WriteVerbose" or "WriteDebug" or "WriteProgress" or "ShouldProcess" or "ShouldContinue").ToHashSet());
        IEnumerable<SourceFile> others = files.Where(file => file.Path != Gate);
        None(others.SelectMany(file => file.All<InvocationExpressionSyntax>()
            .Where(call => Sentences.Contains(NameOf(call)) && (!hidden.Contains((NameOf(call), call.ArgumentList.Arguments.Count)) || call.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax }))
            .Select(file.At)));
        None(files.SelectMany(file => file.All<InvocationExpressionSyntax>()
            .Where(call => HostLines.Contains(NameOf(call)) && !call.ArgumentList.Arguments.Last().Expression.ToString().StartsWith("Text.Visible(", StringComparison.Ordinal))
            .Select(file.At)));
        None(others.Where(file => file.All<ParameterSyntax>().Any(parameter => parameter.Type?.ToString() is "Cmdlet" or "PSCmdlet"))
            .SelectMany(file => file.All<InvocationExpressionSyntax>().Where(call => Sentences.Contains(NameOf(call))).Select(file.At)));
        None(Made(files, "ErrorRecord", "src/PrivX.PowerShell/Errors/ErrorMapper.cs"));
        None(Made(files, "CompletionResult", "src/PrivX.PowerShell/Completion/Completer.cs"));
    }

    [Fact]
    public void Codes_of_failures_stand_in_one_place_and_are_explained()
    {
        string[] known = [.. SourceFile.In("src/PrivX.Client/Errors").Single(file => file.Path.EndsWith("/ErrorCodes.cs", StringComparison.Ordinal))
            .All<VariableDeclaratorSyntax>().Select(code => code.Identifier.Text).Distinct()];
        None(Libraries.SelectMany(file => file.All<ObjectCreationExpressionSyntax>()
            .Where(creation => OfTheFamily(creation.Type.ToString())
                && IsUnknown(creation.ArgumentList))
            .Select(file.At)));
        None(Libraries.SelectMany(file => file.All<ImplicitObjectCreationExpressionSyntax>()
            .Where(creation => creation.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
                && OfTheFamily(method.ReturnType.ToString())
                && IsUnknown(creation.ArgumentList))
            .Select(file.At)));

        string[] explained = [.. ExplainedCode().Matches(Repository.Read("src/PrivX.Help/about_PrivX_Errors.md")).Select(code => code.Groups[1].Value).Distinct()];
        Assert.Equal(known.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));

        bool IsUnknown(ArgumentListSyntax? arguments) => arguments?.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax literal
            && CodeName().IsMatch(literal.Token.ValueText)
            && !known.Contains(literal.Token.ValueText);
    }

    [Fact]
    public void Services_do_not_use_one_another() => None(NeighboursUsed("src/PrivX.Client/Services", "PrivX."));

    [Fact]
    public void Folders_of_cmdlets_do_not_use_one_another() => None(NeighboursUsed("src/PrivX.PowerShell/Cmdlets", "PrivX.PowerShell.Cmdlets."));

    [Fact]
    public void Libraries_do_not_write_to_the_console() =>
        None(Libraries.SelectMany(file => file.All<IdentifierNameSyntax>()
            .Where(name => name.Identifier.Text == "Console")
            .Select(file.At)));

    [Fact]
    public void Each_file_holds_one_type_and_is_named_for_it()
    {
        var wrong = new List<string>();
        foreach (SourceFile file in SourceFile.In("src").Where(file => !file.Path.Contains("/Compat/", StringComparison.Ordinal) && !file.Path.Contains("/Generated/", StringComparison.Ordinal)))
        {
            string[] types = file.Roots.SelectMany(root => root.DescendantNodes(node => node is not BaseTypeDeclarationSyntax)
                .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
                .Select(node => node is BaseTypeDeclarationSyntax type ? type.Identifier.Text : ((DelegateDeclarationSyntax)node).Identifier.Text)).Distinct().ToArray();
            string name = Path.GetFileName(file.Path).Split('.')[0];
            if (types.Length > 1 || (types.Length == 1 && types[0] != name))
            {
                wrong.Add($"{file.Path}: {string.Join(", ", types)}");
            }
        }

        None(wrong);
    }

    [Fact]
    public void Nothing_names_the_machine_it_was_written_on()
    {
        string[] kinds = [".cs", ".csproj", ".props", ".targets", ".sln", ".md", ".yaml", ".yml", ".json", ".ps1", ".psd1", ".ps1xml", ".xml", ".txt", ".sh", ".config", string.Empty];
        None(Repository.Files(".", "*")
            .Where(path => kinds.Contains(Path.GetExtension(path)))
            .Where(path => MachinePath().IsMatch(Repository.Read(path))));
    }

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.Text,
        _ => string.Empty,
    };

    private static IEnumerable<string> Made(IEnumerable<SourceFile> files, string type, string place) => files
        .Where(file => file.Path != place)
        .SelectMany(file => file.All<ObjectCreationExpressionSyntax>().Where(creation => creation.Type.ToString() == type).Select(file.At));

    // Each place once, though shared code is parsed for both frameworks; and all of them in the message.
    private static void None(IEnumerable<string> found)
    {
        string[] places = found.Distinct().ToArray();
        Assert.True(places.Length == 0, string.Join(Environment.NewLine, places));
    }

    private static bool LetsGo(ExpressionSyntax? expression) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait" } } call
        && call.ArgumentList.Arguments.Count == 1
        && call.ArgumentList.Arguments[0].Expression.IsKind(SyntaxKind.FalseLiteralExpression);

    private static bool OfTheFamily(string type) =>
        type.StartsWith("PrivX", StringComparison.Ordinal) && type.EndsWith("Exception", StringComparison.Ordinal);

    private static bool Blocks(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax access && access.Name.Identifier.Text switch
    {
        "GetResult" => access.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "GetAwaiter" or "ConfigureAwait" } },
        "Wait" or "WaitAll" or "WaitAny" => access.Expression.ToString() != "Bridge",
        "Sleep" => access.Expression.ToString() == "Thread",
        _ => false,
    };

    // A call is the bridge's; of properties, only those of something that is called a task.
    private static bool IsResultOfTask(MemberAccessExpressionSyntax access) =>
        access.Name.Identifier.Text == "Result"
        && access.Parent is not InvocationExpressionSyntax
        && access.Expression.ToString().Contains("task", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> NeighboursUsed(string folder, string prefix)
    {
        string[] neighbours = Directory.GetDirectories(Path.Combine(Repository.Root, folder)).Select(path => Path.GetFileName(path)).Where(name => name != "Common").ToArray();
        foreach (SourceFile file in SourceFile.In(folder))
        {
            string own = file.Path[(folder.Length + 1)..].Split('/')[0];
            IEnumerable<NameSyntax> names = file.All<NameSyntax>().Where(name => name.Parent is not (NameSyntax or BaseNamespaceDeclarationSyntax));
            foreach (NameSyntax name in names)
            {
                string text = name.ToString();
                if (neighbours.Any(other => other != own && (text == prefix + other || text.StartsWith(prefix + other + ".", StringComparison.Ordinal))))
                {
                    yield return file.At(name);
                }
            }
        }
    }

    [GeneratedRegex("^[A-Z][A-Za-z]+$")]
    private static partial Regex CodeName();

    // Those in capitals are the server's.
    [GeneratedRegex(@"\bPrivX\.([A-Z][a-z]\w+)")]
    private static partial Regex ExplainedCode();

    // Absolute paths of a home, a drive's users, or a work folder at the root; the expression itself is written so as not to match.
    [GeneratedRegex(@"(?<![\w.\-/}])/(?:work|root|home|Users)/[a-z]|[A-Z]:\\Users\\", RegexOptions.None)]
    private static partial Regex MachinePath();

    // A PEM block begins with hyphens as well.
    [GeneratedRegex("(^|[^-A-Za-z0-9])-[A-Z][A-Za-z]+|[A-Z][a-z]+-PrivX")]
    private static partial Regex NamesCommand();
}
