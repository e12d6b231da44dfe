using System.Text.RegularExpressions;

namespace PrivX.ConnectionManager.Transcripts;

/// <summary>
/// Tells by its words that a terminal asks for a password or the like. Only a help: what asks in other words is not seen, and what is typed before the
/// question is shown is not hidden.
/// </summary>
internal static class SecretQuestion
{
    /// <summary>What is written in the place of an answer.</summary>
    public const string Hidden = "***";

    private const string Words =
        "passwords?|passwd|passphrase|passcode|pin|secret|token|otp|verification code|one-time code|api key|private key|kennwort|passwort|lösenord|salasana|adgangskode|mot de passe|contraseña|"
        + "senha|parola|wachtwoord|hasło|пароль|密码|密碼|パスワード|암호";

    private static readonly Regex Question = new($@"(?<![\p{{L}}\d])({Words})(?![\p{{L}}\d])[^:：?>]{{0,200}}[:：?>]\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Answered = new($@"^(?<question>.*?(?<![\p{{L}}\d])({Words})(?![\p{{L}}\d])[^:：]{{0,200}}[:：]\s*)\S.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>True where a question waits for its answer.</summary>
    /// <param name="line">The line that is shown and not at its end.</param>
    /// <param name="last">The line before, which counts where nothing stands after it.</param>
    public static bool IsOpen(string line, string last) => Question.IsMatch(line.Trim().Length == 0 ? last : line);

    /// <summary>A line that was shown, without what stands behind the question in it.</summary>
    public static string WithoutAnswer(string line) => Answered.Replace(line, "${question}" + Hidden);
}
