using System.Text.RegularExpressions;

namespace PrivX.PowerShell.Cmdlets.LicenseManager;

/// <summary>The JavaScript that the server makes of the license. What is in it is not documented; a license code, if there is one, is a secret.</summary>
internal static class LicenseScript
{
    private static readonly Regex Code = new(
        @"(license_?code[""']?\s*[:=]\s*)([""'])(?:\\.|(?!\2).)*\2",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public static string WithoutCode(string script) => Code.Replace(script, "$1$2***$2");
}
