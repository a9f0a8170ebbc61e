using FluentValidation;
using Microsoft.Extensions.Options;

namespace ComplianceEngine.Hosting;

/// <summary>Tells everything that is wrong with an engine's options at once; whether the packs load is told when they are loaded.</summary>
internal sealed class OptionsValidator : AbstractValidator<ComplianceEngineOptions>, IValidateOptions<ComplianceEngineOptions>
{
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromHours(1);

    public OptionsValidator()
    {
        RuleFor(options => options.Packs).NotEmpty().WithMessage("Packs: name at least one pack, such as nyc-detainer");
        RuleFor(options => options.Packs).Must(AreDistinct).WithMessage("Packs: a pack is named twice");
        RuleForEach(options => options.Packs).Must(IsName).WithMessage("Packs: a pack's name has only letters, digits and hyphens");
        RuleFor(options => options.PacksFolder).Must(folder => folder is null || !string.IsNullOrWhiteSpace(folder)).WithMessage("PacksFolder: leave it out, or name a folder");
        RuleForEach(options => options.Readings)
            .Must(choice => !string.IsNullOrWhiteSpace(choice.Key) && !string.IsNullOrWhiteSpace(choice.Value))
            .WithMessage("Readings: each reading needs a name and an option, such as A1 and doc");
        RuleFor(options => options.QuietTime).InclusiveBetween(TimeSpan.Zero, LongestQuiet).WithMessage("QuietTime: between nothing and one hour");
    }

    public ValidateOptionsResult Validate(string? name, ComplianceEngineOptions options)
    {
        var result = Validate(options);
        return result.IsValid ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(result.Errors.Select(fault => fault.ErrorMessage).Distinct(StringComparer.Ordinal));
    }

    private static bool AreDistinct(IList<string> packs) => packs.Distinct(StringComparer.Ordinal).Count() == packs.Count;

    // A name, never a path.
    private static bool IsName(string? pack) => !string.IsNullOrEmpty(pack) && pack.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
