using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Xml.Linq;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Rules;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>What one sees can be asked for: each column of each view is a property, and what the view shows is that property.</summary>
public sealed class ColumnTests(ColumnTests.Shells shells) : IClassFixture<ColumnTests.Shells>
{
    // ESC, the beginning of OSC 52, BEL, a C1 control, a mark that turns text round, and a carriage return that would write over the line.
    private const string Canary = "a\u001b]52;c;aGk=\u0007\u001b[2J\u009b\u202e\rz";

    public static TheoryData<string, string> Columns
    {
        get
        {
            var columns = new TheoryData<string, string>();
            foreach ((string type, string title) in Views().SelectMany(view => Titles(view).Select(title => (Type(view), title))).Distinct())
            {
                columns.Add(type, title);
            }

            return columns;
        }
    }

    public static TheoryData<string> Types => [.. Views().Select(Type).Distinct()];

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_column_is_a_property_and_shows_its_value(string type, string title)
    {
        PSObject sample = Sample(type, "text");
        PSPropertyInfo? property = sample.Properties[title];
        Assert.True(property is not null, $"{type} has no property {title}.");
        object? shown = ((System.Collections.IDictionary)sample.Properties["AsShown"].Value)[title];
        if (property.Value is TimeSpan span)
        {
            // Whole seconds are shown, and the time that is left runs.
            Assert.InRange((span - TimeSpan.Parse((string)shown!, CultureInfo.InvariantCulture)).Duration(), TimeSpan.Zero, TimeSpan.FromSeconds(60));
            return;
        }

        Assert.Equal(Plain(property.Value), Plain(shown));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Hidden_columns_stay_out_of_what_is_listed_and_exported(string type)
    {
        PSObject sample = Sample(type, "text");
        Assert.DoesNotContain("AsShown", sample.Properties.Select(property => property.Name));
        Assert.Equal(sample.Properties.Count(), sample.Properties.Select(property => property.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void No_text_of_a_server_reaches_the_terminal_as_it_is(string type)
    {
        PSObject sample = Sample(type, Canary);
        var shown = (System.Collections.IDictionary)sample.Properties["AsShown"].Value;
        foreach (string title in Views().Where(view => Type(view) == type).SelectMany(Titles))
        {
            string cell = Plain(shown[title]);
            Assert.DoesNotContain(cell, c => c is '\u001b' or '\u0007' or '\u009b' or '\u202e');
            Assert.DoesNotContain("\rz", cell, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Properties_keep_the_text_that_views_make_visible()
    {
        ModuleShell shell = shells.Shell;
        shell.Run("New-PrivXRole $name -AccessGroup Default", ("name", "visible\u001b[2J")).Clean();
        Assert.Contains("visible\\u001B[2J", shell.Run("(Get-PrivXRole visible*).AsShown.Name").Only().ToString(), StringComparison.Ordinal);
        Assert.Equal("visible\u001b[2J", shell.Run("(Get-PrivXRole visible*).Name").Only().BaseObject);
    }

    [Theory]
    [InlineData("(Get-PrivXHost | Where-Object Name -like 'web*').Count", 4)]
    [InlineData("@(Get-PrivXHost | Where-Object State -eq Disabled).Count", 1)]
    [InlineData("@(Get-PrivXHost | Where-Object Disabled).DisabledReason", "BY_ADMIN")]
    [InlineData("[bool](Get-PrivXLicense).PSObject.Properties['Type']", false)]
    [InlineData("(Get-PrivXLicense).Status", "VALID")]
    [InlineData("@(Get-PrivXRoleMember 'Optics lab' -First 1)[0].RoleName", "Optics lab")]
    [InlineData("@(Get-PrivXRoleMember 'Optics lab' -First 1)[0].RoleId -eq (Get-PrivXRole 'Optics lab').Id", true)]
    [InlineData("@(Get-PrivXConnection -TargetHost db-01 | Where-Object TargetHostId -eq (Get-PrivXHost db-01).Id).Count -gt 0", true)]
    public void What_is_seen_can_be_asked_for(string script, object expected) =>
        Assert.Equal(Convert.ToString(expected, CultureInfo.InvariantCulture), Convert.ToString(shells.Shell.Run(script).Only().BaseObject, CultureInfo.InvariantCulture));

    [Fact]
    public void A_grant_with_two_windows_tells_start_end_and_whether_it_holds_now()
    {
        ModuleShell shell = shells.Shell;
        Result result = shell.Run("""
            $now = [DateTimeOffset]::UtcNow
            $grant = [PrivX.RoleStore.UserRole]@{ Explicit = $true; GrantType = 'TIME_RESTRICTED'; GrantValidityPeriods = @(
                [PrivX.RoleStore.ValidityPeriod]@{ GrantStart = $now.AddDays(-2); GrantEnd = $now.AddDays(-1) }
                [PrivX.RoleStore.ValidityPeriod]@{ GrantStart = $now.AddDays(1); GrantEnd = $now.AddDays(2) }) }
            ($grant.Start - $now.AddDays(-2)).Duration().TotalSeconds -lt 2
            ($grant.End - $now.AddDays(2)).Duration().TotalSeconds -lt 2
            $grant.EffectiveNow
            $grant.GrantValidityPeriods[1].GrantStart = $now.AddMinutes(-1)
            $grant.EffectiveNow
            """);
        Assert.Equal([true, true, false, true], result.Clean().Output.Select(item => item.BaseObject));
    }

    [Fact]
    public void In_constrained_language_views_check_outs_and_credentials_work()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("""
            $ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'
            (Get-PrivXHost web-01).AsShown.State
            @(Get-PrivXAccountSecret | Where-Object Username -eq svc-backup)[0] | Invoke-PrivXSecretCheckout -ScriptBlock { param($Credential) $Credential.UserName; $ExecutionContext.SessionState.LanguageMode }
            (Get-PrivXVaultSecret 'smtp relay' -AsCredential).UserName
            """);
        Assert.Equal(["Enabled", "svc-backup", "ConstrainedLanguage", "relay"], result.Clean().Output.Select(item => item.ToString()));
    }

    [Fact]
    public void A_credential_is_the_named_secrets_alone()
    {
        Assert.Contains("wants to know whose data", shells.Shell.Run("Get-PrivXVaultSecret -AsCredential").SingleError().ToString(), StringComparison.Ordinal);
        Assert.Contains("exclude each other", shells.Shell.Run("Get-PrivXVaultSecret 'smtp relay' -AsCredential -AsPlainText").SingleError().ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<XElement> Views()
    {
        // The surface must be loaded before its types can be found.
        Assert.NotEmpty(Surface.Cmdlets);
        return Directory.EnumerateFiles(Path.Combine(StagedModule.Folder, "Formats"), "*.format.ps1xml")
            .SelectMany(file => XDocument.Load(file).Descendants("View"))
            .Where(view => !Type(view).Contains('#', StringComparison.Ordinal));
    }

    private static string Type(XElement view) => view.Element("ViewSelectedBy")!.Element("TypeName")!.Value;

    private static IEnumerable<string> Titles(XElement view) => view.Descendants("Label").Select(label => label.Value);

    // An object of the type whose texts all have one value, lists and objects in it included.
    private PSObject Sample(string type, string text)
    {
        if (type == "PrivX.PrivXSession")
        {
            return shells.Shell.Run("Get-PrivXSession").Only();
        }

        Type found = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name is "PrivX.Client" or "PrivX.PowerShell")
            .Select(assembly => assembly.GetType(type))
            .First(candidate => candidate is not null)!;
        return shells.Shell.Run("$Sample", ("Sample", Filled(found, text, 0))).Only();
    }

    private static object? Filled(Type type, string text, int depth)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(string) || bare == typeof(object))
        {
            return text;
        }

        if (bare.Name == "ItemList`1")
        {
            var list = (System.Collections.IList)Activator.CreateInstance(bare)!;
            if (depth < 4 && Filled(bare.GetGenericArguments()[0], text, depth + 1) is { } item)
            {
                list.Add(item);
            }

            return list;
        }

        if (bare.IsArray)
        {
            Array list = Array.CreateInstance(bare.GetElementType()!, depth < 4 ? 1 : 0);
            if (list.Length > 0)
            {
                list.SetValue(Filled(bare.GetElementType()!, text, depth + 1), 0);
            }

            return list;
        }

        if (bare.IsValueType)
        {
            return bare == typeof(DateTimeOffset) ? new DateTimeOffset(2031, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)) : Activator.CreateInstance(bare);
        }

        if (bare.Namespace?.StartsWith("PrivX", StringComparison.Ordinal) != true || bare.GetConstructor(System.Type.EmptyTypes) is null || depth > 4)
        {
            return null;
        }

        object model = Activator.CreateInstance(bare)!;
        foreach (var property in bare.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && property.Name != "Disabled"))
        {
            property.SetValue(model, Filled(property.PropertyType, text, depth + 1));
        }

        return model;
    }

    // A value as a view may write it: the same text, whatever type it has.
    private static string Plain(object? value) => (value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value) switch
    {
        null => string.Empty,
        string text => text,
        DateTimeOffset time => time.ToString("u", CultureInfo.InvariantCulture),
        DateTime time => time.ToUniversalTime().ToString("u", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        System.Collections.IDictionary entries => string.Join(", ", entries.Keys.Cast<object>().Select(key => $"{key}: {entries[key]}")),
        System.Collections.IEnumerable items => string.Join(", ", items.Cast<object?>().Select(Plain)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        { } other => other.ToString()!,
    };

    /// <summary>One server for all: the tests only read, or make what no other looks at.</summary>
    public sealed class Shells : IDisposable
    {
        public ModuleShell Shell { get; } = new();

        public void Dispose() => Shell.Dispose();
    }
}
