using System;
using System.Linq;
using System.Management.Automation;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Rules;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>Lists in objects are used as arrays were.</summary>
public sealed class ListPropertyTests
{
    [Theory]
    [InlineData("$h.Tags += 'x'; $h.Tags", "production;web;x")]
    [InlineData("$h.Tags = 'one'; $h.Tags", "one")]
    [InlineData("$h.Tags = 'a', 'b'; $h.Tags", "a;b")]
    [InlineData("$h.Tags = [System.Collections.ArrayList]@('a', 'b'); $h.Tags", "a;b")]
    [InlineData("$h.Tags = [System.Collections.Generic.List[object]]@('a', 'b'); $h.Tags", "a;b")]
    [InlineData("$h.Tags = [System.Collections.Generic.List[string]]@('a', 'b'); $h.Tags", "a;b")]
    [InlineData("$h.Tags = @(); $h.Tags.Count", "0")]
    [InlineData("$h.Tags = $null; $h.Tags.Length", "0")]
    [InlineData("$h.Tags.Add('x'); $h.Tags", "production;web;x")]
    [InlineData("$h.Principals += @{ Principal = 'x' }; $h.Principals.Principal", "root;deploy;;x")]
    [InlineData("$h.Principals += New-PrivXHostPrincipal x; $h.Principals.Principal", "root;deploy;;x")]
    [InlineData("$h.Principals[0].Roles += Get-PrivXRole 'Optics lab'; $h.Principals[0].Roles.Count", "3")]
    public void A_list_takes_what_an_array_took(string script, string written)
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("$h = Get-PrivXHost web-01; " + script).Clean();
        Assert.Equal(written, string.Join(';', result.Output));
    }

    [Fact]
    public void No_property_of_what_cmdlets_write_is_an_array() => Assert.Equal(
        [],
        Surface.Cmdlets
            .SelectMany(cmdlet => cmdlet.OutputType)
            .Select(output => output.Type)
            .OfType<Type>()
            .Distinct()
            .Where(type => type.Namespace?.StartsWith("PrivX", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetProperties())
            .Where(property => property.PropertyType.IsArray && property.PropertyType != typeof(byte[]))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));

    [Theory]
    [InlineData("$h.Tags = [System.Collections.ArrayList]@('a', 7)")]
    [InlineData("$h.Principals += 7")]
    public void What_is_no_item_is_refused(string script)
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("$h = Get-PrivXHost web-01; " + script).SingleError();
        Assert.Contains("convert", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
