using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Text.RegularExpressions;

namespace PrivX.Module.Tests.Rules;

/// <summary>What every cmdlet keeps to, whoever writes it.</summary>
public sealed partial class CmdletRules
{
    private const int MostPositional = 2;

    public static TheoryData<string> Cmdlets => Surface.Names;

    [Fact]
    public void Verb_is_approved() => Each.Of(Cmdlets, cmdlet => Assert.Contains(Surface.Cmdlet(cmdlet).Verb, ApprovedVerbs()));

    [Fact]
    public void Noun_begins_with_PrivX_and_is_singular() => Each.Of(Cmdlets, cmdlet =>
    {
        string noun = Surface.Cmdlet(cmdlet).Noun;
        Assert.StartsWith("PrivX", noun, StringComparison.Ordinal);
        Assert.DoesNotMatch(Plural(), noun);
    });

    [Fact]
    public void Output_type_is_told() => Each.Of(Cmdlets, cmdlet => Assert.NotEmpty(Surface.Cmdlet(cmdlet).OutputType));

    [Fact]
    public void Connected_cmdlets_take_a_session() => Each.Of(Cmdlets, cmdlet =>
    {
        bool expected = !Surface.AboutSessions.Contains(cmdlet) && !Surface.Offline.Contains(cmdlet) && !Surface.IsBuilder(cmdlet);
        ParameterMetadata? session = Surface.Parameters(cmdlet).SingleOrDefault(parameter => parameter.Name == "Session");
        if (expected)
        {
            Assert.NotNull(session);
            Assert.Equal("SessionReference", session.ParameterType.Name);
            Assert.All(session.ParameterSets.Values, set => Assert.False(set.IsMandatory, "-Session must be optional."));
        }
        else if (Surface.Offline.Contains(cmdlet))
        {
            Assert.Null(session);
        }
        else if (Surface.IsBuilder(cmdlet))
        {
            // A builder sends nothing, unless it has names to resolve.
            Assert.Equal(Surface.Parameters(cmdlet).Any(parameter => parameter != session && IsReference(parameter.ParameterType)), session is not null);
        }
    });

    [Fact]
    public void What_changes_something_asks_through_ShouldProcess_and_what_reads_does_not() => Each.Of(Cmdlets, cmdlet =>
    {
        bool changes = !Surface.ReadingVerbs.Contains(Surface.Cmdlet(cmdlet).Verb) && !Surface.IsBuilder(cmdlet);
        Assert.Equal(changes, Surface.Attribute(cmdlet).SupportsShouldProcess);
    });

    [Fact]
    public void Confirm_impact_is_high_where_things_are_lost_and_nowhere_else() => Each.Of(Cmdlets, cmdlet =>
    {
        ConfirmImpact impact = Surface.Attribute(cmdlet).ConfirmImpact;
        bool loses = Surface.Cmdlet(cmdlet).Verb is "Remove" or "Block" or "Complete" || Surface.Operations[cmdlet].Any(operation =>
            operation.Id.StartsWith("terminate", StringComparison.Ordinal)
            || operation.PowerShell!.Notes?.Contains("ConfirmImpact High", StringComparison.Ordinal) == true);
        Assert.Equal(loses, impact == ConfirmImpact.High);
    });

    [Fact]
    public void At_most_two_parameters_are_positional() => Each.Of(Cmdlets, cmdlet =>
    {
        foreach (CommandParameterSetInfo set in Surface.Cmdlet(cmdlet).ParameterSets)
        {
            List<string> positional = set.Parameters.Where(parameter => parameter.Position >= 0).Select(parameter => parameter.Name).ToList();
            Assert.True(positional.Count <= MostPositional, $"{set.Name}: {string.Join(", ", positional)}");
        }
    });

    /// <summary>An array at the same place in several sets leaves the engine guessing.</summary>
    [Fact]
    public void The_first_position_belongs_to_one_parameter_or_to_different_types() => Each.Of(Cmdlets, cmdlet => Assert.True(
        Surface.Cmdlet(cmdlet).ParameterSets
            .SelectMany(set => set.Parameters.Where(parameter => parameter.Position == 0 && parameter.ParameterType.IsArray))
            .Select(parameter => parameter.Name)
            .Distinct()
            .Count() <= 1));

    [Fact]
    public void No_secret_is_taken_as_text() => Each.Of(Cmdlets, cmdlet => Assert.DoesNotContain(
        Surface.Parameters(cmdlet),
        parameter => SecretName().IsMatch(parameter.Name) && (parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(string[]))));

    [Fact]
    public void Secrets_are_secure_strings_or_credentials() => Each.Of(Cmdlets, cmdlet => Assert.All(
        Surface.Parameters(cmdlet).Where(parameter => parameter.Name.EndsWith("Credential", StringComparison.Ordinal) || parameter.Name.EndsWith("Password", StringComparison.Ordinal)).Where(parameter => !IsReference(parameter.ParameterType)),
        parameter => Assert.Contains(parameter.ParameterType, new[] { typeof(PSCredential), typeof(SecureString), typeof(SwitchParameter), typeof(bool?) })));

    // Where the word itself ends so.
    private static readonly string[] SingularsInS = ["Access", "Address", "Alias", "Class", "Status", "Process"];

    [Fact]
    public void Parameters_that_take_several_values_are_singular() => Each.Of(Cmdlets, cmdlet => Assert.All(
        Surface.Parameters(cmdlet).Where(parameter => parameter.ParameterType.IsArray && parameter.Name.EndsWith('s')),
        parameter => Assert.Contains(SingularsInS, word => parameter.Name.EndsWith(word, StringComparison.Ordinal))));

    [Fact]
    public void A_host_is_also_called_ComputerName() => Each.Of(Cmdlets, cmdlet => Assert.All(
        Surface.Parameters(cmdlet).Where(parameter => parameter.Name == "TargetHost"),
        parameter => Assert.Contains("ComputerName", parameter.Aliases)));

    [Fact]
    public void No_alias_stands_for_two_parameters() => Each.Of(Cmdlets, cmdlet =>
    {
        IEnumerable<string> names = Surface.Cmdlet(cmdlet).Parameters.Values.SelectMany(parameter => parameter.Aliases.Append(parameter.Name));
        Assert.All(names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase), group => Assert.True(group.Count() == 1, $"'{group.Key}' is there twice."));
    });

    /// <summary>An object of another noun in the pipeline must not be taken for the target by an id or name that it happens to have.</summary>
    [Fact]
    public void By_property_name_the_target_binds_only_as_its_nouns_id() => Each.Of(Cmdlets, cmdlet =>
    {
        bool takesData = Surface.Cmdlet(cmdlet).Verb is "New" or "Set" or "Register" or "Resolve" or "Grant" or "Revoke" or "Sync";
        foreach (ParameterMetadata parameter in Surface.Parameters(cmdlet).Where(BindsByPropertyName))
        {
            IEnumerable<string> names = parameter.Aliases.Append(parameter.Name);
            Assert.DoesNotContain("Id", names, StringComparer.OrdinalIgnoreCase);
            if (!takesData)
            {
                Assert.All(names, name => Assert.EndsWith("Id", name, StringComparison.Ordinal));
            }
        }
    });

    /// <summary>Rows have empty cells and objects have empty properties, which say nothing.</summary>
    [Fact]
    public void Data_that_says_nothing_is_taken_for_nothing() => Each.Of(Cmdlets, cmdlet =>
    {
        foreach (ParameterMetadata parameter in Surface.Parameters(cmdlet).Where(BindsByPropertyName).Where(parameter => parameter.ParameterSets.Values.All(set => !set.IsMandatory)))
        {
            Assert.False(parameter.Attributes.OfType<ValidateRangeAttribute>().Any(), $"-{parameter.Name}: a ValidateRange refuses null.");
            Assert.False(parameter.Attributes.OfType<ValidateNotNullOrEmptyAttribute>().Any(), $"-{parameter.Name}: a ValidateNotNullOrEmpty refuses an empty cell.");
        }
    });

    /// <summary>Who is left out is another one: an empty cell must not say so.</summary>
    [Fact]
    public void A_user_whom_a_row_may_leave_out_says_who_is_meant_otherwise() => Each.Of(Cmdlets, cmdlet => Assert.All(
        Surface.Parameters(cmdlet).Where(parameter => BindsByPropertyName(parameter) && parameter.ParameterType.ToString().Contains("ObjectReference`1[PrivX.RoleStore.User]", StringComparison.Ordinal)
            && parameter.ParameterSets.Values.Any(set => !set.IsMandatory)),
        parameter => Assert.Contains(
            Surface.Cmdlet(cmdlet).ImplementingType.GetProperty(parameter.Name)!.GetCustomAttributesData(),
            attribute => attribute.AttributeType.Name == "WhoseAttribute")));

    [Fact]
    public void Only_the_target_binds_from_the_pipeline_by_value() => Each.Of(Cmdlets, cmdlet =>
    {
        foreach (CommandParameterSetInfo set in Surface.Cmdlet(cmdlet).ParameterSets)
        {
            List<string> byValue = set.Parameters.Where(parameter => parameter.ValueFromPipeline).Select(parameter => parameter.Name).ToList();
            Assert.True(byValue.Count <= 1, $"{set.Name}: {string.Join(", ", byValue)}");
        }
    });

    [Fact]
    public void Each_parameter_set_can_be_told_from_the_others() => Each.Of(Cmdlets, cmdlet =>
    {
        Assert.NotEmpty(Surface.Cmdlet(cmdlet).ParameterSets);
        if (Surface.Cmdlet(cmdlet).ParameterSets.Count > 1)
        {
            Assert.NotNull(Surface.Attribute(cmdlet).DefaultParameterSetName);
        }
    });

    [Fact]
    public void The_module_has_cmdlets() => Assert.NotEmpty(Surface.Cmdlets);

    private static bool IsReference(Type type) => (type.GetElementType() ?? type).Name is "ObjectReference`1" or "AccountSecretReference";

    private static bool BindsByPropertyName(ParameterMetadata parameter) =>
        parameter.ParameterSets.Values.Any(set => set.ValueFromPipelineByPropertyName);

    // Get-Verb is not among the engine's core commands; the classes that the verbs are constants of are public.
    private static HashSet<string> ApprovedVerbs() => new(
        new[]
        {
            typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic), typeof(VerbsLifecycle), typeof(VerbsOther),
            typeof(VerbsSecurity),
        }.SelectMany(verbs => verbs.GetFields()).Select(field => field.Name),
        StringComparer.Ordinal);

    // A noun that ends in s but is singular (Status, Access, Analysis) does not end in a plural s.
    [GeneratedRegex("(?<![sui])s$")]
    private static partial Regex Plural();

    [GeneratedRegex("(Password|Secret|Passphrase|Token|PrivateKey|SecretKey|Pin)$")]
    private static partial Regex SecretName();
}
